package org.mekongdragon.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.mekongdragon.access.People;
import org.mekongdragon.audit.AuditEntry;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Says in a sentence what an entry of the audit record stands for; unknown codes stay codes. */
@Component
class AuditWords {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};
  private static final int LONGEST_FACT = 160;

  private final People people;

  AuditWords(People people) {
    this.people = people;
  }

  String sentence(AuditEntry entry, Texts texts) {
    String subject = entry.subject().substring(entry.subject().indexOf(':') + 1);
    return text("audit.action." + entry.action(), texts, subject)
        .orElse(entry.action() + " " + entry.subject());
  }

  /** Who did it: a login, or that nobody had signed in yet, or the house by itself. */
  static String actor(AuditEntry entry, Texts texts) {
    return switch (entry.actor()) {
      case "anonymousUser" -> texts.of("audit.actor.stranger");
      case "system" -> texts.of("audit.actor.system");
      default -> entry.actor();
    };
  }

  /** The small facts of an entry, each with its name in the reader's language. */
  List<AuditView.Fact> facts(AuditEntry entry, Texts texts) {
    return JSON.readValue(entry.details(), FACTS).entrySet().stream()
        .filter(fact -> !(fact.getKey().equals("broken-at") && fact.getValue().equals("0")))
        .map(fact ->
            new AuditView.Fact(
                text("audit.detail." + fact.getKey(), texts).orElse(fact.getKey()),
                value(fact.getKey(), fact.getValue(), texts)))
        .toList();
  }

  private String value(String name, String value, Texts texts) {
    String shown = value.length() > LONGEST_FACT ? value.substring(0, LONGEST_FACT) + "…" : value;
    return switch (name) {
      case "person" -> key(value).flatMap(people::nameOf).orElse(shown);
      case "from", "to" -> text("operation.status." + value, texts).orElse(shown);
      case "roles" -> each(shown, role -> text("operation.role." + role, texts).orElse(role));
      default -> shown;
    };
  }

  private static String each(String values, UnaryOperator<String> word) {
    return Arrays.stream(values.split(",", -1))
        .map(String::strip)
        .map(word)
        .collect(Collectors.joining(", "));
  }

  private static Optional<UUID> key(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  private static Optional<String> text(String key, Texts texts, Object... arguments) {
    return Optional.of(texts.of(key, arguments)).filter(text -> !text.equals(key));
  }
}
