package org.mekongdragon.targeting.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mekongdragon.targeting.names.Token.Role;

/**
 * The listed words that a word of a query may be misspelt for, likest first. Holds the scratch
 * memory of one thread; not thread-safe.
 */
final class Neighbours {

  /** A word of the vocabulary and how alike it is. */
  record Neighbour(int word, float likeness) {}

  private static final int MOST_KEPT = 20_000;
  private static final Comparator<Neighbour> LIKEST =
      Comparator.comparingDouble((Neighbour n) -> -n.likeness()).thenComparingInt(Neighbour::word);

  private final Segment segment;
  private final long[] keys = Deletions.keyBuffer();
  private final int[] seenWord;
  private final Map<String, List<Neighbour>> kept = new HashMap<>();
  private int wordStamp;

  Neighbours(Segment segment) {
    this.segment = segment;
    this.seenWord = new int[segment.vocabularySize()];
  }

  /** Words recur from query to query, so their neighbours are kept. */
  List<Neighbour> of(Token token, float least, boolean thorough) {
    String name = token.text() + token.key() + token.script().name() + thorough;
    List<Neighbour> known = kept.get(name);
    if (known == null) {
      known = lookUp(token, least, thorough);
      if (kept.size() >= MOST_KEPT) {
        kept.clear();
      }
      kept.put(name, known);
    }
    return known;
  }

  private List<Neighbour> lookUp(Token token, float least, boolean thorough) {
    wordStamp++;
    List<Neighbour> near = new ArrayList<>(8);
    int count = Deletions.sought(token, thorough, keys);
    boolean plain = token.key().equals(token.text()) && !token.sound().isEmpty();
    Deletions deletions = segment.deletions();
    for (int k = 0; k < count; k++) {
      int end = deletions.end(keys[k]);
      for (int place = deletions.start(keys[k]); place < end; place++) {
        int word = deletions.word(place, keys[k]);
        if (word >= 0 && seenWord[word] != wordStamp) {
          seenWord[word] = wordStamp;
          if (plain && !segment.mayBeAlike(word, token)) {
            continue;
          }
          consider(token, word, least, near);
        }
      }
    }
    if (thorough && token.role() != Role.NUMBER) {
      addShortForms(token, near);
    }
    near.sort(LIKEST);
    return List.copyOf(near);
  }

  private void consider(Token token, int word, float least, List<Neighbour> near) {
    Token listed = segment.word(word);
    float likeness;
    if (token.key().equals(listed.key())) {
      likeness = 1;
    } else if (token.role() == Role.NUMBER || listed.role() == Role.NUMBER) {
      return;
    } else {
      likeness = (float) token.likeness(listed);
    }
    if (likeness >= least) {
      near.add(new Neighbour(word, likeness));
    }
  }

  private void addShortForms(Token token, List<Neighbour> near) {
    for (String form : Lexicon.shortForms(token.text())) {
      add(segment.id(form, Script.LATIN), near);
    }
    if (token.text().length() > 1) {
      add(segment.id(token.text().substring(0, 1), Script.LATIN), near);
    }
  }

  private void add(int word, List<Neighbour> near) {
    if (word >= 0 && seenWord[word] != wordStamp) {
      seenWord[word] = wordStamp;
      near.add(new Neighbour(word, 1));
    }
  }
}
