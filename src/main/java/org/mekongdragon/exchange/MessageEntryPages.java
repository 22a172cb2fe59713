package org.mekongdragon.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.access.People;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.ProblemCode;
import org.mekongdragon.web.Faults;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form for a new message: who receives it, by name, before anything is sent. */
@Controller
@RequestMapping("/operations/{operation}/messages")
class MessageEntryPages {

  private static final int INVALID = 422;

  private final Messages messages;
  private final MessageFormDesk desk;
  private final People people;
  private final Languages languages;
  private final Clock clock;

  MessageEntryPages(
      Messages messages, MessageFormDesk desk, People people, Languages languages, Clock clock) {
    this.messages = messages;
    this.desk = desk;
    this.people = people;
    this.languages = languages;
    this.clock = clock;
  }

  /** The name of a draft. */
  static String draft(String operation, String kind) {
    return "message-" + operation + "-" + kind;
  }

  /** An empty form, or one that its address fills in. */
  @GetMapping("/new")
  String blank(
      @PathVariable String operation,
      @RequestParam MultiValueMap<String, String> query,
      HttpServletRequest request,
      Model model) {
    messages.requireSender(operation);
    MessageFormDesk.Typed typed = typed(query, false);
    Map<String, String> values = new LinkedHashMap<>(typed.values());
    values.putIfAbsent("handling", Handling.H1.code());
    values.putIfAbsent("source", Grading.UNKNOWN.source());
    values.putIfAbsent("information", Grading.UNKNOWN.information());
    values.putIfAbsent("action", RequestedAction.EXAMINE.code());
    values.putIfAbsent("due", "72");
    return show(
        operation,
        new MessageFormDesk.Typed(typed.kind(), values, typed.fields(), typed.to(), false),
        Faults.none(),
        languages.texts(request),
        model);
  }

  @PostMapping("/new")
  String send(
      @PathVariable String operation,
      @RequestParam MultiValueMap<String, String> form,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    messages.requireSender(operation);
    MessageFormDesk.Typed typed = typed(form, true);
    Faults faults = Faults.none();
    if (form.containsKey("send")) {
      try {
        Message sent = sent(operation, typed);
        return "redirect:" + MessageRows.path(sent) + "?saved=" + typed.kind().code();
      } catch (Problem problem) {
        if (problem.code().kind() != ProblemCode.Kind.USER) {
          throw problem;
        }
        faults = Faults.of(problem);
      }
    }
    response.setStatus(INVALID);
    return show(operation, typed, faults, languages.texts(request), model);
  }

  private Message sent(String operation, MessageFormDesk.Typed typed) {
    String once = typed.values().getOrDefault("once", "");
    return once.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? messages.sendOnce(operation, UUID.fromString(once), message(typed))
        : messages.send(operation, message(typed));
  }

  /** Who would read it, while the recipients are chosen. */
  @PostMapping("/new/readers")
  String readers(
      @PathVariable String operation,
      @RequestParam MultiValueMap<String, String> form,
      HttpServletRequest request,
      Model model) {
    messages.requireSender(operation);
    model.addAttribute(
        "readers", desk.readers(operation, typed(form, true).to(), languages.texts(request)));
    return "exchange/readers";
  }

  /** What is recognised in the text, while it is typed. */
  @PostMapping("/new/found")
  String found(
      @PathVariable String operation,
      @RequestParam MultiValueMap<String, String> form,
      HttpServletRequest request,
      Model model) {
    messages.requireSender(operation);
    MessageFormDesk.Typed typed = typed(form, true);
    Texts texts = languages.texts(request);
    String text = typed.values().getOrDefault("subject", "") + "\n" + typed.values().get("text");
    List<String> lines = new ArrayList<>();
    Identifiers.of(text, typed.fields()).stream()
        .limit(20)
        .map(one -> texts.of("exchange.identifier." + one.kind().code()) + " " + one.text())
        .forEach(lines::add);
    model.addAttribute("lines", lines);
    model.addAttribute("doubtful", Identifiers.doubtful(text));
    return "exchange/found";
  }

  private NewMessage message(MessageFormDesk.Typed typed) {
    Map<String, String> values = new LinkedHashMap<>(typed.values());
    values.put("kind", typed.kind().code());
    values.put(
        "grading", values.getOrDefault("source", "") + values.getOrDefault("information", ""));
    String hours = values.getOrDefault("due", "");
    if (values.getOrDefault("dueAt", "").isEmpty() && hours.matches("[0-9]{1,4}")) {
      values.put("dueAt", clock.instant().plus(Duration.ofHours(Long.parseLong(hours))).toString());
    }
    if (values.getOrDefault("dueAt", "").isEmpty() && hours.startsWith("office-")) {
      values.put("dueOfficeHours", hours.substring("office-".length()));
    }
    return new MessageReader(values).read(typed.fields(), typed.to(), people.current().language());
  }

  private static MessageFormDesk.Typed typed(MultiValueMap<String, String> form, boolean kept) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> fields = new LinkedHashMap<>();
    form.toSingleValueMap()
        .forEach((name, value) -> {
          if (!name.startsWith("fields.")) {
            values.put(name, value);
          } else if (!value.isBlank()) {
            fields.put(name.substring("fields.".length()), value.strip());
          }
        });
    values.putIfAbsent("text", "");
    MessageKind kind =
        MessageKind.find(values.getOrDefault("kind", ""))
            .filter(one -> one != MessageKind.FEEDBACK)
            .orElse(MessageKind.WARNING);
    List<String> to =
        Optional.ofNullable(form.get("to")).orElse(List.of()).stream()
            .filter(one -> !one.isBlank())
            .distinct()
            .toList();
    return new MessageFormDesk.Typed(kind, values, fields, to, kept);
  }

  private String show(
      String operation, MessageFormDesk.Typed typed, Faults faults, Texts texts, Model model) {
    model.addAttribute("view", desk.view(operation, typed, faults, texts));
    return "exchange/new";
  }
}
