package org.mekongdragon.targeting.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Profiles compiled for screening; immutable. Each profile is filed under facts of which any record
 * that fits must have one; a record's facts lead to its candidates, the {@link Signature} drops
 * most of them, the {@link Program} decides on the rest.
 */
final class Segment {

  /**
   * The candidates of each fact; those of no fact come last.
   *
   * @param first by fact, where its entries begin
   * @param masks four words an entry
   * @param profiles one number an entry
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Postings(int[] first, long[] masks, int[] profiles) {}

  private final List<Profile> profiles;
  private final Lookups lookups;
  private final byte[] marks;
  private final Signature signature;
  private final Postings postings;
  private final Program program;
  private final int[] entries;
  private final Cells.Wanted wanted;

  /**
   * Compiles.
   *
   * @param sample records like those to come, which show what is rare; may be empty
   */
  Segment(Collection<Profile> unordered, Collection<CargoRecord> sample) {
    profiles = unordered.stream().sorted().toList();
    List<Condition> rules = profiles.stream().map(Profile::rule).toList();
    FactBook book = new FactBook(rules);
    wanted = book.wanted();
    lookups = book.lookups();
    signature = new Signature(rules);
    Filing filing = new Filing(book, signature, book.shares(lookups, sample));
    ProgramWriter writer = new ProgramWriter(book);
    entries = new int[rules.size()];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = writer.write(rules.get(i));
      filing.file(i, rules.get(i));
    }
    marks = filing.marks();
    postings = filing.postings();
    program = writer.program();
  }

  /** In the order of hits. */
  List<Profile> profiles() {
    return profiles;
  }

  Cells.Wanted wanted() {
    return wanted;
  }

  Facts facts() {
    return new Facts(marks);
  }

  /** Profiles that no fact leads to: their signature is tested on every record. */
  List<Profile> unfiled() {
    return Arrays.stream(postings.profiles, postings.first[marks.length], postings.profiles.length)
        .sorted()
        .distinct()
        .mapToObj(profiles::get)
        .toList();
  }

  /** Bytes held besides the profiles themselves, object headers left out. */
  long bytes() {
    return 8L * postings.masks.length
        + 4L * postings.profiles.length
        + 4L * postings.first.length
        + (long) marks.length
        + 4L * entries.length
        + program.bytes()
        + lookups.bytes();
  }

  /** Leaves the numbers of the profiles that fit in {@code facts}, in order, each once. */
  void match(Cells cells, Facts facts, Circumstances circumstances) {
    facts.begin(cells.words);
    lookups.gather(cells, facts);
    signature.of(cells, facts.signature);
    for (int i = 0; i < facts.count; i++) {
      scan(facts.list[i], facts);
    }
    scan(marks.length, facts);
    facts.settle();
    verify(cells, facts, circumstances);
  }

  private void scan(int fact, Facts facts) {
    long first = facts.signature[0];
    long second = facts.signature[1];
    long third = ~facts.lowMarks;
    long fourth = ~facts.highMarks;
    long[] masks = postings.masks;
    int end = postings.first[fact + 1];
    for (int entry = postings.first[fact], at = 4 * entry; entry < end; entry++, at += 4) {
      long early = (masks[at] & first) | (masks[at + 1] & second);
      long late = (masks[at + 2] & third) | (masks[at + 3] & fourth);
      if ((early | late) == 0) {
        facts.hit(postings.profiles[entry]);
      }
    }
  }

  private void verify(Cells cells, Facts facts, Circumstances circumstances) {
    int n = 0;
    for (int i = 0; i < facts.hitCount; i++) {
      int profile = facts.hits[i];
      if (program.holds(entries[profile], cells, facts, circumstances)) {
        facts.hits[n++] = profile;
      }
    }
    facts.hitCount = n;
  }
}
