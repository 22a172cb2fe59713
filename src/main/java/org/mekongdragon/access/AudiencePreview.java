package org.mekongdragon.access;

import java.util.List;

/**
 * Who would see a record, by name: "24 organisations, 63 people".
 *
 * @param organisations with at least one reader, by code
 */
public record AudiencePreview(List<Readers> organisations) {

  /** The readers of one organisation, by name. */
  public record Readers(Organisation organisation, List<String> people) {
    public Readers {
      people = List.copyOf(people);
    }
  }

  public AudiencePreview {
    organisations = List.copyOf(organisations);
  }

  /** How many people. */
  public int people() {
    return organisations.stream().mapToInt(readers -> readers.people().size()).sum();
  }
}
