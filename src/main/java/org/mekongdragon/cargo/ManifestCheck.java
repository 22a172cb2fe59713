package org.mekongdragon.cargo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.mekongdragon.access.Person;
import org.mekongdragon.cargo.parse.CargoSink;
import org.mekongdragon.cargo.parse.Consignment;
import org.mekongdragon.cargo.parse.Finding;
import org.mekongdragon.cargo.parse.ParseSummary;
import org.mekongdragon.cargo.parse.Rejected;

/** Gathers what is wrong with a file of which nothing is stored. */
final class ManifestCheck implements CargoSink {

  private final int most;
  private final List<ManifestProblem> rejected = new ArrayList<>();
  private final List<ManifestProblem> doubts = new ArrayList<>();

  ManifestCheck(int most) {
    this.most = most;
  }

  @Override
  public void accept(Consignment consignment, List<Finding> warnings) {
    warnings.forEach(this::warn);
  }

  @Override
  public void reject(Rejected record) {
    if (rejected.size() < most) {
      rejected.add(ManifestProblem.of(record));
    }
  }

  @Override
  public void warn(Finding finding) {
    if (doubts.size() < most) {
      doubts.add(ManifestProblem.of(finding));
    }
  }

  ManifestOutcome outcome(
      Person person, ManifestRequest request, Instant at, ParseSummary summary) {
    Manifest manifest =
        new Manifest(
            new UUID(0, 0),
            person.organisation(),
            person.id(),
            request.file(),
            0,
            request.format(),
            summary.format(),
            ManifestState.DONE,
            new Manifest.Counts(0, summary.accepted(), summary.rejected(), summary.warnings()),
            at,
            at);
    return new ManifestOutcome(
        manifest, false, Stream.concat(rejected.stream(), doubts.stream()).limit(most).toList());
  }
}
