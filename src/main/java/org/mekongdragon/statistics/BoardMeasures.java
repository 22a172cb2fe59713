package org.mekongdragon.statistics;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
 * The door to the measures of the catalogue that an operation's board shows. Coordinators choose
 * them for everybody; each reader counts with their own eyes.
 */
@Component
public class BoardMeasures {

  /** The most of them. */
  public static final int MOST = 6;

  private final MeasureStore store;
  private final Measures measures;
  private final Operations operations;
  private final People people;
  private final Groups groups;
  private final Audit audit;

  BoardMeasures(
      MeasureStore store,
      Measures measures,
      Operations operations,
      People people,
      Groups groups,
      Audit audit) {
    this.store = store;
    this.measures = measures;
    this.operations = operations;
    this.people = people;
    this.groups = groups;
    this.audit = audit;
  }

  /** The latest versions of those that were chosen, in their order; retired ones are left out. */
  @Transactional(readOnly = true)
  public List<MeasureDefinition> chosen(String operation) {
    operations.require(operation);
    return store.ofBoard(operation).stream()
        .map(measures::find)
        .flatMap(Optional::stream)
        .filter(measure -> !measure.retired())
        .toList();
  }

  /** Whether the caller chooses here. */
  @Transactional(readOnly = true)
  public boolean mayChoose(String operation) {
    return people.current().isIn(operation, Role.COORDINATOR);
  }

  /**
   * Chooses.
   *
   * @param codes of measures that are offered, in the order of the board
   * @throws Problem {@code no-operation}, {@code role-needed}, {@code measure}, {@code
   *     board-measures} for more than {@link #MOST}
   */
  @Transactional
  public void choose(String operation, List<String> codes) {
    operations.require(operation);
    Person person = people.require(operation, Role.COORDINATOR);
    List<String> once = List.copyOf(new LinkedHashSet<>(codes));
    if (once.size() > MOST) {
      throw Problem.at("measure", StatisticsProblem.BOARD_MEASURES, MOST);
    }
    List<String> offered = measures.current().stream().map(MeasureDefinition::code).toList();
    for (String code : once) {
      if (!offered.contains(code)) {
        throw Problem.at("measure", StatisticsProblem.MEASURE, code, String.join(", ", offered));
      }
    }
    store.show(operation, once, person.name(), groups.numberOf(Audience.everybody(operation)));
    audit.record(
        Audited.of("statistics.board-measures", "operation:" + operation, operation)
            .with("measures", once));
  }
}
