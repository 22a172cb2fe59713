package org.mekongdragon.explorer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Views that people keep, for themselves or for the operation. A view is an address: whoever
 * follows it sees what they may see.
 */
@Component
class SavedViews {

  private static final int MOST = 50;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_QUERY = 4_000;

  private final SavedViewStore store;
  private final People people;
  private final Groups groups;
  private final Audit audit;

  SavedViews(SavedViewStore store, People people, Groups groups, Audit audit) {
    this.store = store;
    this.people = people;
    this.groups = groups;
    this.audit = audit;
  }

  /** The caller's own and the shared ones. */
  @Transactional(readOnly = true)
  public List<SavedView> of(String operation) {
    return store.of(operation);
  }

  /**
   * Keeps a view; one of the caller's of the same name gives way.
   *
   * @throws Problem {@code no-group}, {@code view-name}, {@code views-many}
   */
  @Transactional
  public void save(Exploration view, String name, boolean shared) {
    Person person = people.requireMember(view.operation());
    boolean plain = name.codePoints().noneMatch(Character::isISOControl);
    if (name.isBlank() || name.length() > LONGEST_NAME || !plain) {
      throw Problem.at("name", ExplorerProblem.VIEW_NAME, LONGEST_NAME);
    }
    long own =
        store.of(view.operation()).stream()
            .filter(one -> one.person().equals(person.id()) && !one.name().equals(name))
            .count();
    if (own >= MOST || view.parameters().length() > LONGEST_QUERY) {
      throw Problem.at("name", ExplorerProblem.VIEWS_MANY, MOST);
    }
    Optional<Integer> audience =
        shared
            ? Optional.of(groups.numberOf(Audience.everybody(view.operation())))
            : Optional.empty();
    store.save(
        person,
        view.operation(),
        new SavedView(new UUID(0, 0), person.id(), person.login(), name, view.parameters(), shared),
        audience);
    if (shared) {
      audit.record(Audited.of("explorer.view-shared", "view:" + name, view.operation()));
    }
  }

  /** Forgets a view of the caller's; nothing happens to those of others. */
  @Transactional
  public void forget(String operation, UUID id) {
    store.delete(people.requireMember(operation).id(), operation, id);
  }
}
