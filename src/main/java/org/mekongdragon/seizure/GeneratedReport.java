package org.mekongdragon.seizure;

import java.time.Instant;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;

/**
 * A made-up record with a made-up past.
 *
 * @param content marked as generated, with a key that no other record of the generator has
 * @param owner the organisation that reports
 * @param reporter the person who does
 * @param known when it became known to the operation, in the past
 */
public record GeneratedReport(SeizureContent content, String owner, UUID reporter, Instant known) {

  /**
   * @throws Problem {@code seizure-owner} when the content does not say that it is generated
   */
  public GeneratedReport {
    if (content.origin().kind() != SeizureContent.Origin.Kind.GENERATED) {
      throw Problem.at("origin", SeizureProblem.SEIZURE_OWNER);
    }
  }
}
