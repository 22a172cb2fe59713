package org.mekongdragon.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultiMatchingQueries;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.mekongdragon.targeting.engine.Condition;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.targeting.engine.Profile;
import org.mekongdragon.targeting.engine.Relation;

/**
 * Lucene Monitor. Its documents are built outside of what is measured; prefixes are indexed as terms,
 * because that suits its presearcher better than prefix queries.
 */
final class LuceneMonitor implements Contestant {

  /** How it narrows down candidates. */
  enum Tuning {
    /** As it comes. */
    DEFAULT,
    /** Rare terms first, by the frequencies of a sample. */
    WEIGHTS,
    /** The same in four passes. */
    WEIGHTS_AND_PASSES
  }

  private final List<Document> documents;
  private final Tuning tuning;
  private final int batch;
  private final Monitor monitor;

  LuceneMonitor(List<Document> documents, List<Flat> sample, Tuning tuning, int batch)
      throws IOException {
    this.documents = documents;
    this.tuning = tuning;
    this.batch = batch;
    IndexSearcher.setMaxClauseCount(Integer.MAX_VALUE);
    this.monitor = new Monitor(new WhitespaceAnalyzer(), presearcher(tuning, weights(sample)));
  }

  @Override
  public String name() {
    String how =
        switch (tuning) {
          case DEFAULT -> "default";
          case WEIGHTS -> "weights";
          case WEIGHTS_AND_PASSES -> "weights, 4 passes";
        };
    return "Lucene Monitor 10.3, " + how + (batch > 1 ? ", batches of " + batch : "");
  }

  @Override
  public void load(List<Profile> profiles) throws IOException {
    List<MonitorQuery> queries = new ArrayList<>();
    for (Profile profile : profiles) {
      queries.add(new MonitorQuery(profile.id(), query(profile.rule())));
      if (queries.size() == 5000) {
        monitor.register(queries);
        queries.clear();
      }
    }
    monitor.register(queries);
  }

  @Override
  public void match(int from, int to, Sink sink) throws IOException {
    for (int i = from; i < to; i += batch) {
      if (batch == 1) {
        MatchingQueries<QueryMatch> found =
            monitor.match(documents.get(i), QueryMatch.SIMPLE_MATCHER);
        for (QueryMatch match : found.getMatches()) {
          sink.hit(i, match.getQueryId());
        }
      } else {
        int end = Math.min(to, i + batch);
        MultiMatchingQueries<QueryMatch> found =
            monitor.match(
                documents.subList(i, end).toArray(Document[]::new), QueryMatch.SIMPLE_MATCHER);
        for (int k = 0; k < end - i; k++) {
          for (QueryMatch match : found.getMatches(k)) {
            sink.hit(i + k, match.getQueryId());
          }
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    monitor.close();
  }

  private static Presearcher presearcher(Tuning tuning, TermWeightor weights) {
    return switch (tuning) {
      case DEFAULT -> new TermFilteredPresearcher();
      case WEIGHTS -> new TermFilteredPresearcher(weights, List.of(), java.util.Set.of());
      case WEIGHTS_AND_PASSES ->
          new MultipassTermFilteredPresearcher(4, 0.0f, weights, List.of(), java.util.Set.of());
    };
  }

  private static TermWeightor weights(List<Flat> sample) {
    Map<String, Integer> counts = new HashMap<>();
    for (Flat flat : sample) {
      for (Field field : Field.values()) {
        for (String word : flat.wordSets.get(field.ordinal())) {
          counts.merge(field.word() + ":" + word, 1, Integer::sum);
        }
      }
    }
    double all = sample.size();
    return term -> {
      int count = counts.getOrDefault(term.field() + ":" + term.text(), 0);
      return 1 + Math.log((all + 1) / (count + 0.5));
    };
  }

  static Document document(Flat flat) {
    Document document = new Document();
    for (Field field : Field.values()) {
      switch (field.kind()) {
        case TEXT -> {
          for (List<String> line : flat.words.get(field.ordinal())) {
            document.add(new TextField(field.word(), String.join(" ", line), Store.NO));
          }
        }
        case CODE, PLACE -> {
          for (String word : flat.wordSets.get(field.ordinal())) {
            document.add(new StringField(field.word(), word, Store.NO));
          }
        }
        case NUMBER -> {
          double number = flat.numbers[field.ordinal()];
          if (!Double.isNaN(number)) {
            document.add(new DoublePoint(field.word(), number));
          }
        }
        case DATE -> {}
      }
    }
    return document;
  }

  private static Query query(Condition rule) {
    return switch (rule) {
      case Condition.All all -> {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Condition part : all.conditions()) {
          if (part instanceof Condition.Not not) {
            query.add(query(not.condition()), Occur.MUST_NOT);
          } else {
            query.add(query(part), Occur.FILTER);
          }
        }
        yield query.build();
      }
      case Condition.Any any -> either(any.conditions().stream().map(LuceneMonitor::query).toList());
      case Condition.In in -> terms(in.field(), in.values());
      case Condition.StartsWith starts -> terms(starts.field(), starts.prefixes());
      case Condition.Contains contains ->
          either(
              contains.terms().stream()
                  .map(term -> words(contains.field(), contains.field().key(term)))
                  .toList());
      case Condition.Compare c ->
          c.relation() == Relation.FROM
              ? DoublePoint.newRangeQuery(c.field().word(), c.limit(), Double.POSITIVE_INFINITY)
              : DoublePoint.newRangeQuery(
                  c.field().word(), Double.NEGATIVE_INFINITY, DoublePoint.nextDown(c.limit()));
      case Condition.Between b -> DoublePoint.newRangeQuery(b.field().word(), b.low(), b.high());
      default -> throw new IllegalArgumentException(rule.toString());
    };
  }

  private static Query terms(Field field, List<String> values) {
    return either(
        values.stream()
            .<Query>map(value -> new TermQuery(new Term(field.word(), field.key(value))))
            .toList());
  }

  private static Query words(Field field, String key) {
    List<String> words = Flat.split(key);
    return words.size() == 1
        ? new TermQuery(new Term(field.word(), words.getFirst()))
        : new PhraseQuery(field.word(), words.toArray(String[]::new));
  }

  private static Query either(List<Query> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    parts.forEach(part -> query.add(part, Occur.SHOULD));
    return query.build();
  }
}
