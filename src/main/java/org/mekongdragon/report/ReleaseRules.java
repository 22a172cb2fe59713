package org.mekongdragon.report;

import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.operation.Operations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what an operation's office asks of its editions: what may not be told to the public,
 * and whether a second person signs. Everybody in the operation reads it, coordinators set it; what
 * was signed stays as it is.
 */
@Component
public class ReleaseRules {

  /** The fewest records that a public figure may be made to stand for. */
  public static final int LOWEST_THRESHOLD = 2;

  /** The most. */
  public static final int HIGHEST_THRESHOLD = 100;

  /** The smallest share of a mass, in percent, that one record may be held to. */
  public static final int LOWEST_DOMINANCE = 50;

  /** The share with which no mass is withheld because of one record. */
  public static final int NO_DOMINANCE = 100;

  /** The margin with which no mass is withheld because the largest record could be worked out. */
  public static final int NO_MARGIN = 0;

  /** The largest margin, in percent. */
  public static final int HIGHEST_MARGIN = 100;

  private final RuleStore store;
  private final Operations operations;
  private final People people;
  private final Groups groups;
  private final Audit audit;

  ReleaseRules(RuleStore store, Operations operations, People people, Groups groups, Audit audit) {
    this.store = store;
    this.operations = operations;
    this.people = people;
    this.groups = groups;
    this.audit = audit;
  }

  /**
   * What holds.
   *
   * @param threshold how many records a number must stand for in a public edition
   * @param dominance the largest share of an amount, in percent, that one record may make up in a
   *     public edition; {@link #NO_DOMINANCE} for no such rule
   * @param margin the p of the p %-rule: an amount is withheld in a public edition when all but its
   *     two largest records are together less than so many percent of the largest; {@link
   *     #NO_MARGIN} for no such rule
   * @param fourEyes whether a report is signed by somebody who did not work on it
   */
  public record Rules(int threshold, int dominance, int margin, boolean fourEyes) {

    /**
     * @throws Problem {@code report-threshold}, {@code report-dominance}, {@code report-margin}
     */
    public Rules {
      if (threshold < LOWEST_THRESHOLD || threshold > HIGHEST_THRESHOLD) {
        throw Problem.at(
            "threshold", ReportProblem.REPORT_THRESHOLD, LOWEST_THRESHOLD, HIGHEST_THRESHOLD);
      }
      if (dominance < LOWEST_DOMINANCE || dominance > NO_DOMINANCE) {
        throw Problem.at(
            "dominance", ReportProblem.REPORT_DOMINANCE, LOWEST_DOMINANCE, NO_DOMINANCE);
      }
      if (margin < NO_MARGIN || margin > HIGHEST_MARGIN) {
        throw Problem.at("margin", ReportProblem.REPORT_MARGIN, NO_MARGIN, HIGHEST_MARGIN);
      }
    }

    /** The same with or without a second person. */
    public Rules signedByTwo(boolean asked) {
      return new Rules(threshold, dominance, margin, asked);
    }
  }

  /** The rules of an operation. */
  @Transactional(readOnly = true)
  public Rules of(String operation) {
    operations.require(operation);
    return store.rules(operation);
  }

  /**
   * Sets them.
   *
   * @throws Problem {@code no-operation}, {@code role-needed}
   */
  @Transactional
  public void set(String operation, Rules rules) {
    operations.require(operation);
    Person person = people.require(operation, Role.COORDINATOR);
    store.set(operation, rules, person.name(), groups.numberOf(Audience.everybody(operation)));
    audit.record(
        Audited.of("report.rule-set", "operation:" + operation, operation)
            .with("threshold", rules.threshold())
            .with("dominance", rules.dominance())
            .with("margin", rules.margin())
            .with("fourEyes", rules.fourEyes()));
  }
}
