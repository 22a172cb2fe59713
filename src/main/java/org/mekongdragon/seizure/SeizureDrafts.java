package org.mekongdragon.seizure;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.access.People;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what somebody has begun to type: the fields as typed, right or wrong, so that nothing
 * is lost. Only the writer sees them; they are no records.
 */
@Component
public class SeizureDrafts {

  /** The most drafts that one person keeps in an operation. */
  public static final int MOST = 50;

  private static final int MOST_FIELDS = 2_000;
  private static final int MOST_CHARACTERS = 200_000;

  private final SeizureDraftStore store;
  private final People people;
  private final Clock clock;

  SeizureDrafts(SeizureDraftStore store, People people, Clock clock) {
    this.store = store;
    this.people = people;
    this.clock = clock;
  }

  /**
   * Keeps the fields of a form.
   *
   * @param id of the draft to go on with, empty to begin one
   * @return the draft's key
   * @throws Problem {@code no-group}, {@code list-long}, {@code text-long}, {@code
   *     seizure-not-found} for a draft that is gone
   */
  @Transactional
  public UUID save(String operation, Optional<UUID> id, Map<String, String> fields) {
    UUID person = people.requireMember(operation).id();
    if (fields.size() > MOST_FIELDS) {
      throw Problem.of(SeizureProblem.LIST_LONG, MOST_FIELDS);
    }
    int length =
        fields.entrySet().stream()
            .mapToInt(field -> field.getKey().length() + field.getValue().length())
            .sum();
    if (length > MOST_CHARACTERS) {
      throw Problem.of(SeizureProblem.TEXT_LONG, MOST_CHARACTERS);
    }
    if (id.isPresent()) {
      if (!store.update(id.get(), fields, clock.instant())) {
        throw Problem.of(SeizureProblem.SEIZURE_NOT_FOUND);
      }
      return id.get();
    }
    if (store.of(operation).size() >= MOST) {
      throw Problem.of(SeizureProblem.LIST_LONG, MOST);
    }
    return store.insert(person, operation, fields, clock.instant());
  }

  /** A draft of the caller. */
  @Transactional(readOnly = true)
  public Optional<SeizureDraft> find(UUID id) {
    return store.find(id);
  }

  /** The caller's drafts in an operation, the latest first. */
  @Transactional(readOnly = true)
  public List<SeizureDraft> of(String operation) {
    return store.of(operation);
  }

  /** Throws a draft away; nothing happens when it is gone. */
  @Transactional
  public void discard(UUID id) {
    store.delete(id);
  }
}
