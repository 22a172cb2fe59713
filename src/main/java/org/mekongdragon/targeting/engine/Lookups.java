package org.mekongdragon.targeting.engine;

import org.jspecify.annotations.Nullable;

/** From the values of a record to the facts that some profile speaks about. Immutable. */
final class Lookups {

  /**
   * The dictionaries of one field.
   *
   * @param lengths of the prefixes, ascending
   */
  @SuppressWarnings("ArrayRecordComponent")
  record OfField(
      @Nullable Terms keys, @Nullable Terms prefixes, int[] lengths, @Nullable Terms words) {

    long bytes() {
      return bytes(keys) + bytes(prefixes) + bytes(words);
    }

    private static long bytes(@Nullable Terms terms) {
      return terms == null ? 0 : terms.bytes();
    }
  }

  private final OfField[] fields;

  Lookups(OfField[] fields) {
    this.fields = fields;
  }

  long bytes() {
    long sum = 0;
    for (OfField field : fields) {
      sum += field.bytes();
    }
    return sum;
  }

  OfField of(Field field) {
    return fields[field.index()];
  }

  /** Adds the facts of the record. */
  void gather(Cells cells, Facts facts) {
    for (int cell = 0; cell < cells.count; cell++) {
      if (fields[cells.field[cell]].words != null) {
        facts.line(cells.field[cell]);
      }
      gather(cells, cell, facts);
    }
  }

  /** Adds the facts of one value. */
  void gather(Cells cells, int cell, Facts facts) {
    OfField lookup = fields[cells.field[cell]];
    if (lookup.keys != null) {
      key(lookup.keys, cells, cell, facts);
    }
    if (lookup.prefixes != null) {
      prefixes(lookup.prefixes, lookup.lengths, cells, cell, facts);
    }
    if (lookup.words != null) {
      words(lookup.words, cells, cell, facts);
    }
  }

  private static void key(Terms keys, Cells cells, int cell, Facts facts) {
    int start = cells.start[cell];
    int end = cells.end[cell];
    facts.add(keys.find(cells.hash[cell], cells.chars, start, end));
    if (end - start == 5 && Field.at(cells.field[cell]).kind() == Field.Kind.PLACE) {
      long hash = cells.hashOf(start, start + 2);
      facts.add(keys.find(hash, cells.chars, start, start + 2));
    }
  }

  private static void prefixes(Terms terms, int[] lengths, Cells cells, int cell, Facts facts) {
    int start = cells.start[cell];
    int size = cells.end[cell] - start;
    long running = 0;
    int seen = 0;
    int done = 0;
    for (int length : lengths) {
      if (length > size) {
        return;
      }
      for (; done < length; done++) {
        running = Terms.step(running, cells.chars[start + done]);
        seen |= cells.chars[start + done];
      }
      long hash = Terms.finish(running, length, seen);
      facts.add(terms.find(hash, cells.chars, start, start + length));
    }
  }

  private static void words(Terms terms, Cells cells, int cell, Facts facts) {
    int end = cells.firstWord[cell + 1];
    for (int word = cells.firstWord[cell]; word < end; word++) {
      int fact =
          terms.find(cells.wordHash[word], cells.chars, cells.wordStart[word], cells.wordEnd[word]);
      facts.word(fact);
      facts.add(fact);
    }
  }
}
