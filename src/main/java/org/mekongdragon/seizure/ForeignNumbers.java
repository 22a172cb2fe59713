package org.mekongdragon.seizure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.mekongdragon.access.Person;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the numbers that other systems gave a record. Whoever of the owner's people typed it
 * in there notes the number here, without correcting anything else.
 */
@Component
public class ForeignNumbers {

  /** The longest number, in characters. */
  public static final int LONGEST = 60;

  private final SeizureDesk desk;
  private final SeizureStore store;
  private final SeizureWriter writer;

  ForeignNumbers(SeizureDesk desk, SeizureStore store, SeizureWriter writer) {
    this.desk = desk;
    this.store = store;
    this.writer = writer;
  }

  /** Whether the caller may note numbers of a record. */
  @Transactional(readOnly = true)
  public boolean mayGive(Seizure seizure) {
    Person person = desk.caller();
    boolean ours =
        person.organisation().equals(seizure.owner()) && desk.mayReport(seizure.operation());
    return seizure.state() == SeizureState.RELEASED
        && (ours || desk.actions(person, seizure).contains(SeizureAction.REVISE));
  }

  /**
   * Notes the number as a new revision; the number that is there already changes nothing.
   *
   * @param system lower case, such as {@code cencomm}
   * @param number at most {@value #LONGEST} characters; empty takes it away
   * @throws Problem {@code seizure-not-found}, {@code seizure-owner}, {@code text-long}, {@code
   *     text-control}
   */
  @Transactional
  public Seizure give(String operation, UUID id, String system, String number) {
    Seizure current =
        store
            .find(id)
            .filter(found -> found.operation().equals(operation))
            .orElseThrow(() -> Problem.of(SeizureProblem.SEIZURE_NOT_FOUND));
    if (!mayGive(current)) {
      throw Problem.of(SeizureProblem.SEIZURE_OWNER, current.owner());
    }
    String stated = checked(number);
    SeizureContent.Numbers numbers = current.content().numbers();
    if (numbers.foreign().getOrDefault(system, "").equals(stated)) {
      return current;
    }
    Map<String, String> foreign = new TreeMap<>(numbers.foreign());
    if (stated.isEmpty()) {
      foreign.remove(system);
    } else {
      foreign.put(system, stated);
    }
    SeizureContent content =
        current.content().withNumbers(new SeizureContent.Numbers(numbers.national(), foreign));
    return writer.revise(
        current, content, new SeizureChange(id, current.revision(), content, List.of(), ""));
  }

  private static String checked(String number) {
    String stated = number.strip();
    if (stated.length() > LONGEST) {
      throw Problem.at("number", SeizureProblem.TEXT_LONG, LONGEST);
    }
    if (Plain.isHostile(stated, false)) {
      throw Problem.at("number", SeizureProblem.TEXT_CONTROL);
    }
    return stated;
  }
}
