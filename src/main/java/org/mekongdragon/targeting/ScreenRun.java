package org.mekongdragon.targeting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.mekongdragon.cargo.parse.Consignment;
import org.mekongdragon.targeting.engine.CargoRecord;
import org.mekongdragon.targeting.engine.Circumstances;
import org.mekongdragon.targeting.engine.Profile;
import org.mekongdragon.targeting.engine.Reason;
import org.mekongdragon.targeting.engine.Rules;
import org.mekongdragon.targeting.engine.Screener;
import org.mekongdragon.targeting.engine.Screening;
import org.mekongdragon.targeting.names.NameIndex;

/**
 * One run over manifests: every record is remembered, tried on all profiles, and its parties and
 * vessel looked up in the watch list. Same files in the same order, same hits. Not for several
 * threads.
 */
final class ScreenRun implements AutoCloseable {

  private static final int MOST_CONDITION = 200;

  private final LoadedProfiles profiles;
  private final RuleFields fields;
  private final FileHistory history;
  private final Circumstances circumstances;
  private final Screener screener;
  private final Screening screening;
  private final HitRanking hits = new HitRanking(HitRanking.MOST_HELD);
  private final NameWatch watch;
  private long records;

  ScreenRun(LoadedProfiles profiles, NameIndex names, LocalDate today) {
    this.profiles = profiles;
    fields = RuleFields.of(profiles.profiles());
    history = new FileHistory(fields.remembered(), today, FileHistory.MOST_VALUES);
    circumstances = new Circumstances(history, today);
    screener = Screener.of(profiles.profiles());
    screening = screener.screening();
    int gravest = profiles.profiles().stream().mapToInt(Profile::severity).max().orElse(0);
    watch = new NameWatch(names, gravest, hits);
  }

  RuleFields fields() {
    return fields;
  }

  FileHistory history() {
    return history;
  }

  Circumstances circumstances() {
    return circumstances;
  }

  Screener screener() {
    return screener;
  }

  /** Records screened so far. */
  long records() {
    return records;
  }

  /** The hits found so far; complete after {@link #finish}. */
  HitRanking hits() {
    return hits;
  }

  /** The next record of a file. */
  HitLine.Origin next(String file, long number, String id) {
    records++;
    return new HitLine.Origin(file, records, number, id);
  }

  /** Screens a consignment of a message. */
  void screen(HitLine.Origin origin, CargoRecord cargo, Consignment consignment) {
    history.add(cargo);
    int found = screening.screen(cargo, circumstances);
    for (int i = 0; i < found; i++) {
      hit(origin, screening.profile(i), cargo);
    }
    CargoNames.of(cargo, consignment).forEach(asked -> look(origin, asked));
  }

  /** Looks up the names of a record of which no more is known. */
  void names(HitLine.Origin origin, CargoRecord cargo) {
    CargoNames.of(cargo).forEach(asked -> look(origin, asked));
  }

  /** Writes down that a record fulfils a profile. */
  void hit(HitLine.Origin origin, Profile profile, CargoRecord cargo) {
    String reason =
        Rules.explain(profile.rule(), cargo, circumstances).stream()
            .map(part -> words(profile.id(), part))
            .collect(Collectors.joining("; "));
    HitLine.Target target =
        new HitLine.Target(
            HitLine.Kind.PROFILE,
            profile.id(),
            profiles.name(profile.id()),
            profile.version(),
            profile.severity());
    try {
      hits.add(new HitLine(origin, target, 1, reason));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks up the names that wait. */
  void finish() throws IOException {
    watch.flush();
  }

  @Override
  public void close() throws IOException {
    hits.close();
  }

  private void look(HitLine.Origin origin, CargoNames.Asked asked) {
    try {
      watch.add(origin, asked.field(), asked.query());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String words(String profile, Reason reason) {
    String condition = Rules.print(profiles.asWritten(profile, reason.condition()));
    if (condition.length() > MOST_CONDITION) {
      condition = condition.substring(0, MOST_CONDITION - 1) + "…";
    }
    return reason.value().isEmpty()
        ? condition
        : reason.field().word() + " is " + reason.value() + " (" + condition + ")";
  }
}
