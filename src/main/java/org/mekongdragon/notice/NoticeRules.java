package org.mekongdragon.notice;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.mekongdragon.access.People;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The caller's own rules about what else they want to hear of. */
@Component
class NoticeRules {

  /** The most rules of one person. */
  static final int MOST = 30;

  private final RuleStore store;
  private final People people;
  private final Clock clock;

  NoticeRules(RuleStore store, People people, Clock clock) {
    this.store = store;
    this.people = people;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Rule> own() {
    return store.of(people.current().id());
  }

  /**
   * Keeps a rule. A rule about an operation that the caller is not in never fires: the audience
   * decides.
   *
   * @throws Problem {@code rules-many}, {@code rule-open}
   */
  @Transactional
  public void add(Rule rule) {
    UUID person = people.current().id();
    if (rule.isOpen()) {
      throw Problem.of(NoticeProblem.RULE_OPEN);
    }
    if (store.of(person).size() >= MOST) {
      throw Problem.of(NoticeProblem.RULES_MANY, MOST);
    }
    store.insert(person, rule, clock.instant());
  }

  /**
   * Forgets a rule.
   *
   * @throws Problem {@code rule-unknown}
   */
  @Transactional
  public void remove(UUID id) {
    if (!store.delete(people.current().id(), id)) {
      throw Problem.of(NoticeProblem.RULE_UNKNOWN);
    }
  }
}
