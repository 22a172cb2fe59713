package org.mekongdragon.targeting.engine;

/**
 * One condition that a record fulfils.
 *
 * @param condition a part of the rule that is no {@code and} or {@code or}
 * @param field what it speaks about
 * @param value the value that fulfils it as the record has it; empty where the absence of something
 *     does
 */
public record Reason(Condition condition, Field field, String value) {

  /** The condition as written in a rule, and the value: {@code origin in (CO, EC): EC}. */
  @Override
  public String toString() {
    String rule = Rules.print(condition);
    return value.isEmpty() ? rule : rule + ": " + value;
  }
}
