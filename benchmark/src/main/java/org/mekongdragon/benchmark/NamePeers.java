package org.mekongdragon.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The engines that names are measured against; all compare the same plain names. */
final class NamePeers {

  /** Finds the numbers of the listed names that a plain query may mean. */
  interface Engine {
    List<Integer> match(String query);
  }

  private static final int TOP = 100;

  private NamePeers() {}

  static Engine jaroWinkler(List<String> listed, double threshold) {
    JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
    return query -> {
      List<Integer> found = new ArrayList<>();
      for (int i = 0; i < listed.size(); i++) {
        if (similarity.apply(query, listed.get(i)) >= threshold) {
          found.add(i);
        }
      }
      return found;
    };
  }

  /** The reference: every word with its best partner, edit distance by letters. */
  static Engine tokenEdit(List<String> listed, double threshold) {
    List<String[]> words = listed.stream().map(name -> name.split(" ")).toList();
    return query -> {
      String[] asked = query.split(" ");
      List<Integer> found = new ArrayList<>();
      for (int i = 0; i < words.size(); i++) {
        if (tokenScore(asked, words.get(i)) >= threshold) {
          found.add(i);
        }
      }
      return found;
    };
  }

  static Engine lucene(List<String> listed, double threshold, boolean grams) {
    try {
      IndexSearcher searcher = index(listed, grams);
      List<String[]> words = listed.stream().map(name -> name.split(" ")).toList();
      return query -> {
        try {
          List<Integer> found = new ArrayList<>();
          String[] asked = query.split(" ");
          for (ScoreDoc hit : searcher.search(query(query, grams), TOP).scoreDocs) {
            if (tokenScore(asked, words.get(hit.doc)) >= threshold) {
              found.add(hit.doc);
            }
          }
          return found;
        } catch (IOException broken) {
          throw new UncheckedIOException(broken);
        }
      };
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static IndexSearcher index(List<String> listed, boolean grams) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
      for (String name : listed) {
        Document document = new Document();
        String text = grams ? String.join(" ", grams(name)) : name;
        document.add(new TextField("name", text, Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    return new IndexSearcher(DirectoryReader.open(directory));
  }

  private static Query query(String name, boolean grams) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String part : grams ? grams(name) : List.of(name.split(" "))) {
      Term term = new Term("name", part);
      query.add(grams ? new TermQuery(term) : new FuzzyQuery(term, 2), BooleanClause.Occur.SHOULD);
    }
    return query.build();
  }

  private static List<String> grams(String name) {
    String padded = "_" + name.replace(' ', '_') + "_";
    List<String> grams = new ArrayList<>();
    for (int i = 0; i + 3 <= padded.length(); i++) {
      grams.add(padded.substring(i, i + 3));
    }
    return grams;
  }

  private static double tokenScore(String[] a, String[] b) {
    String[] shorter = a.length <= b.length ? a : b;
    String[] longer = a.length <= b.length ? b : a;
    boolean[] used = new boolean[longer.length];
    double sum = 0;
    int letters = 0;
    for (String word : shorter) {
      double best = 0;
      int at = -1;
      for (int j = 0; j < longer.length; j++) {
        double alike = used[j] ? -1 : alike(word, longer[j]);
        if (alike > best) {
          best = alike;
          at = j;
        }
      }
      if (at >= 0) {
        used[at] = true;
      }
      sum += best * word.length();
      letters += word.length();
    }
    double missing = 0;
    for (int j = 0; j < longer.length; j++) {
      missing += used[j] ? 0 : longer[j].length();
    }
    return letters == 0 ? 0 : sum / (letters + missing / 4);
  }

  private static double alike(String a, String b) {
    int longest = Math.max(a.length(), b.length());
    int most = Math.max(1, longest / 3);
    if (Math.abs(a.length() - b.length()) > most) {
      return 0;
    }
    int[] before = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(before[j], row[j - 1]) + 1);
      }
      int[] spare = before;
      before = row;
      row = spare;
    }
    int distance = before[b.length()];
    return distance > most ? 0 : 1 - (double) distance / longest;
  }
}
