package org.mekongdragon.exchange;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 * The door to an operation's rules: which fields its kinds of messages have, and which messages
 * need a second person. Coordinators change them; messages keep the version they were written with.
 */
@Component
public class Templates {

  private static final int MOST_FIELDS = 60;

  private final TemplateStore store;
  private final Operations operations;
  private final People people;
  private final Groups groups;
  private final Audit audit;
  private final Clock clock;

  Templates(
      TemplateStore store,
      Operations operations,
      People people,
      Groups groups,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.operations = operations;
    this.people = people;
    this.groups = groups;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a message of that kind is written with now. */
  @Transactional(readOnly = true)
  public Template current(String operation, MessageKind kind) {
    return store.newest(operation, kind).orElseGet(() -> Template.own(kind));
  }

  /** What a message was written with. */
  @Transactional(readOnly = true)
  public Template version(String operation, MessageKind kind, int version) {
    return version == 0
        ? Template.own(kind)
        : store.version(operation, kind, version).orElseGet(() -> Template.own(kind));
  }

  /**
   * Adapts a kind; the answer is its next version.
   *
   * @throws Problem {@code no-operation}, {@code role-needed}, {@code message-template}
   */
  @Transactional
  public Template save(String operation, MessageKind kind, List<TemplateField> fields) {
    Person person = coordinator(operation);
    check(fields);
    Template next = new Template(kind, current(operation, kind).version() + 1, fields);
    store.insert(operation, next, everybody(operation), person.id(), clock.instant());
    audit.record(
        Audited.of("exchange.template-changed", "operation:" + operation, operation)
            .with("kind", kind.code())
            .with("version", next.version()));
    return next;
  }

  /** The kinds of which some messages need a second person. */
  @Transactional(readOnly = true)
  public Set<String> kindsForTwo(String operation) {
    return Set.copyOf(store.fourEyes(operation).kinds());
  }

  /** The handling codes with which those messages need a second person. */
  @Transactional(readOnly = true)
  public Set<String> handlingsForTwo(String operation) {
    return Set.copyOf(store.fourEyes(operation).handlings());
  }

  /** What holds for a message: its fields, and which of them need a second person. */
  record Ruled(Template template, TemplateStore.FourEyes two) {}

  /** What holds for a kind of message; a version below 0 is the newest. */
  @Transactional(readOnly = true)
  Ruled ruled(String operation, MessageKind kind, int version) {
    return store.ruled(operation, kind, version);
  }

  /**
   * Says which messages need a second person: those of a kind and a handling that are both named.
   *
   * @throws Problem {@code no-operation}, {@code role-needed}, {@code message-choice}
   */
  @Transactional
  public void askForTwo(String operation, List<String> kinds, List<String> handlings) {
    coordinator(operation);
    boolean known =
        kinds.stream().allMatch(code -> MessageKind.find(code).isPresent())
            && handlings.stream().allMatch(code -> Handling.find(code).isPresent());
    if (!known) {
      throw Problem.at("kinds", MessageProblem.MESSAGE_CHOICE, "");
    }
    store.save(operation, new TemplateStore.FourEyes(kinds, handlings), everybody(operation));
    audit.record(
        Audited.of("exchange.four-eyes-changed", "operation:" + operation, operation)
            .with("kinds", String.join(" ", kinds))
            .with("handlings", String.join(" ", handlings)));
  }

  private Person coordinator(String operation) {
    operations.require(operation);
    return people.require(operation, Role.COORDINATOR);
  }

  private int everybody(String operation) {
    return groups.numberOf(Audience.everybody(operation));
  }

  private static void check(List<TemplateField> fields) {
    Set<String> codes = new HashSet<>();
    boolean sound =
        fields.size() <= MOST_FIELDS
            && fields.stream()
                .allMatch(field ->
                    field.code().matches("[a-z][a-z0-9-]{0,39}")
                        && codes.add(field.code())
                        && (field.type() != TemplateField.Type.CHOICE
                            || !field.choices().isEmpty()));
    boolean plain =
        fields.stream()
            .flatMap(field -> field.labels().values().stream())
            .allMatch(label -> label.length() <= 200 && !Plain.isHostile(label));
    if (!sound || !plain) {
      throw Problem.at("fields", MessageProblem.MESSAGE_TEMPLATE);
    }
  }
}
