package org.mekongdragon.targeting.engine;

import java.util.Collection;
import java.util.List;

/**
 * Profiles compiled for screening; immutable. Each profile is filed under facts of which any record
 * that fits must have one; a record's facts lead to its candidates, the {@link Signature} drops
 * most of them, the {@link Program} decides on the rest.
 */
final class Segment {

  private final List<Profile> profiles;
  private final Lookups lookups;
  private final byte[] marks;
  private final Signature signature;
  private final Postings postings;
  private final Program program;
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
    for (int i = 0; i < rules.size(); i++) {
      filing.file(writer.write(i, rules.get(i)), rules.get(i));
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

  /** What one thread needs to match. */
  RawValues values() {
    return new RawValues(lookups, signature, marks);
  }

  /** Profiles that no fact leads to: their signature is tested on every record. */
  List<Profile> unfiled() {
    return postings
        .open()
        .sorted()
        .distinct()
        .map(program::profile)
        .mapToObj(profiles::get)
        .toList();
  }

  /** Bytes held besides the profiles themselves, object headers left out. */
  long bytes() {
    return postings.bytes() + marks.length + program.bytes() + lookups.bytes();
  }

  /** Leaves the numbers of the profiles that fit in the facts, in order, each once. */
  void match(Cells cells, RawValues values, Circumstances circumstances) {
    Facts facts = values.facts;
    facts.begin();
    lookups.gather(cells, facts);
    values.gather(cells);
    signature.sign(cells, facts);
    postings.scan(facts);
    facts.settle();
    verify(cells, facts, circumstances);
  }

  private void verify(Cells cells, Facts facts, Circumstances circumstances) {
    facts.touched += program.touch(facts.hits, facts.hitCount);
    int n = 0;
    for (int i = 0; i < facts.hitCount; i++) {
      int rule = facts.hits[i];
      if (program.holds(rule, cells, facts, circumstances)) {
        facts.hits[n++] = program.profile(rule);
      }
    }
    facts.hitCount = n;
  }
}
