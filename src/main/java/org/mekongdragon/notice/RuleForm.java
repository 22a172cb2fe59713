package org.mekongdragon.notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.TransportMode;
import org.mekongdragon.reference.Entry;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.reference.ReferenceKind;

/**
 * A rule as a form sends it. A coded field brings what was typed and, when something was chosen
 * from the list, its code; without a script the words alone come, and must name one thing.
 */
final class RuleForm {

  static final int LONGEST_NAME = 60;

  private static final List<String> MODES =
      Arrays.stream(TransportMode.values())
          .map(mode -> mode.name().toLowerCase(java.util.Locale.ROOT))
          .toList();

  private final Map<String, String[]> fields;
  private final Reference reference;
  private final List<Fault> faults = new ArrayList<>();

  private RuleForm(Map<String, String[]> fields, Reference reference) {
    this.fields = fields;
    this.reference = reference;
  }

  static List<String> modes() {
    return MODES;
  }

  /**
   * Reads a form.
   *
   * @throws Problem {@code rule-name}, {@code rule-codes}, {@code notice-choice}
   */
  static Rule read(Map<String, String[]> fields, Reference reference, NoticeKinds kinds) {
    RuleForm form = new RuleForm(fields, reference);
    Rule rule =
        new Rule(
            new UUID(0, 0),
            form.name(),
            Optional.of(form.value("operation")).filter(code -> !code.isEmpty()),
            form.chosen("kind", kinds.byRule()),
            form.coded("land", ReferenceKind.COUNTRY),
            form.coded("where", ReferenceKind.PLACE),
            form.headings(),
            form.coded("what", ReferenceKind.SUBSTANCE, ReferenceKind.TAXON),
            form.chosen("mode", MODES));
    Problem.throwIfAny(form.faults);
    return rule;
  }

  private String value(String name) {
    String[] values = fields.get(name);
    return values == null || values.length == 0 ? "" : values[0].strip();
  }

  private String name() {
    String name = value("name");
    boolean hostile = name.chars().anyMatch(Character::isISOControl);
    if (name.isEmpty() || name.length() > LONGEST_NAME || hostile) {
      faults.add(Fault.of("name", NoticeProblem.RULE_NAME, LONGEST_NAME));
    }
    return name;
  }

  private Set<String> chosen(String name, List<String> known) {
    Set<String> chosen = new TreeSet<>();
    for (String value : fields.getOrDefault(name, new String[0])) {
      if (known.contains(value)) {
        chosen.add(value);
      } else if (!value.isEmpty()) {
        faults.add(Fault.of(name, NoticeProblem.NOTICE_CHOICE));
      }
    }
    return chosen;
  }

  private Set<String> coded(String name, ReferenceKind... kinds) {
    String words = value(name);
    String code = value(name + "Code");
    if (words.isEmpty()) {
      return Set.of();
    }
    for (ReferenceKind kind : kinds) {
      Optional<String> found = found(kind, code.isEmpty() ? words : code, words);
      if (found.isPresent()) {
        return Set.of(found.get());
      }
    }
    faults.add(Fault.of(name, NoticeProblem.RULE_CODES, words));
    return Set.of();
  }

  private Optional<String> found(ReferenceKind kind, String code, String words) {
    Optional<String> exact = reference.entry(kind, code).map(Entry::code);
    if (exact.isPresent()) {
      return exact;
    }
    List<Entry> named = reference.named(kind, words);
    return named.size() == 1 ? Optional.of(named.getFirst().code()) : Optional.empty();
  }

  private Set<String> headings() {
    Set<String> codes = new TreeSet<>();
    for (String code : value("hs").split("[\\s,;]+", -1)) {
      String digits = code.replace(".", "");
      if (digits.matches("[0-9]{2}|[0-9]{4}|[0-9]{6}")) {
        codes.add(digits);
      } else if (!digits.isEmpty()) {
        faults.add(Fault.of("hs", NoticeProblem.RULE_CODES, code));
      }
    }
    return codes;
  }
}
