package org.mekongdragon.forms;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mekongdragon.seizure.Seizure;

/**
 * How far a record is with a form.
 *
 * @param gaps what is missing or does not fit, in the order of the form
 * @param released when it was first released
 * @param late whether the foreign number is missing for longer than the map allows
 */
record Standing(
    Seizure seizure,
    Status status,
    List<FilledForm.Value> gaps,
    Optional<Instant> released,
    boolean late) {

  Standing {
    gaps = List.copyOf(gaps);
  }

  /** Where it is. */
  enum Status {
    /** The form would not be taken as it is. */
    INCOMPLETE,
    /** Everything is there; nobody has noted a number. */
    COMPLETE,
    /** The foreign number is known. */
    ENTERED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Which ones are looked for. */
  enum Wanted {
    ALL,
    INCOMPLETE,
    COMPLETE,
    ENTERED,
    LATE;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Wanted> of(String code) {
      return code.isEmpty()
          ? Optional.of(ALL)
          : Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    boolean takes(Standing standing) {
      return switch (this) {
        case ALL -> true;
        case LATE -> standing.late();
        case INCOMPLETE -> standing.status() == Status.INCOMPLETE;
        case COMPLETE -> standing.status() == Status.COMPLETE;
        case ENTERED -> standing.status() == Status.ENTERED;
      };
    }
  }
}
