package org.mekongdragon.seizure;

import java.util.List;
import org.mekongdragon.access.People;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ways in which the caller looks at the list, each under a name. */
@Component
class SavedViews {

  /** The most views that one person keeps in an operation. */
  static final int MOST = 20;

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_QUERY = 4_000;

  private final SavedViewStore store;
  private final People people;

  SavedViews(SavedViewStore store, People people) {
    this.store = store;
    this.people = people;
  }

  @Transactional(readOnly = true)
  public List<SavedView> of(String operation) {
    return store.of(operation);
  }

  /**
   * Keeps a view; one of the same name gives way.
   *
   * @throws Problem {@code no-group}, {@code text-long}, {@code text-control}, {@code list-long}
   */
  @Transactional
  public void save(String operation, SavedView view) {
    if (view.name().isEmpty() || view.name().length() > LONGEST_NAME) {
      throw Problem.at("name", SeizureProblem.TEXT_LONG, LONGEST_NAME);
    }
    if (Plain.isHostile(view.name(), false) || view.query().length() > LONGEST_QUERY) {
      throw Problem.at("name", SeizureProblem.TEXT_CONTROL);
    }
    List<SavedView> kept = store.of(operation);
    boolean known = kept.stream().anyMatch(one -> one.name().equals(view.name()));
    if (!known && kept.size() >= MOST) {
      throw Problem.of(SeizureProblem.LIST_LONG, MOST);
    }
    store.save(people.requireMember(operation).id(), operation, view);
  }

  /** Forgets a view; nothing happens when it is gone. */
  @Transactional
  public void forget(String operation, String name) {
    store.delete(operation, name);
  }
}
