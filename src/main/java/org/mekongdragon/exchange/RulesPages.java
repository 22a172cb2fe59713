package org.mekongdragon.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Role;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Choice;
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

/** Where a coordinator adapts the fields of each kind and says what needs a second person. */
@Controller
@RequestMapping("/operations/{operation}/messages")
class RulesPages {

  private static final int INVALID = 422;
  private static final List<String> LANGUAGES = List.of("en", "vi", "zh");

  private final Templates templates;
  private final MessageWords words;
  private final People people;
  private final Languages languages;

  RulesPages(Templates templates, MessageWords words, People people, Languages languages) {
    this.templates = templates;
    this.words = words;
    this.people = people;
    this.languages = languages;
  }

  @GetMapping("/templates")
  String rules(
      @PathVariable String operation,
      @RequestParam(defaultValue = "") String kind,
      HttpServletRequest request,
      Model model) {
    people.require(operation, Role.COORDINATOR);
    return show(operation, of(kind), Map.of(), Faults.none(), request, model);
  }

  @PostMapping("/templates")
  String save(
      @PathVariable String operation,
      @RequestParam MultiValueMap<String, String> form,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    people.require(operation, Role.COORDINATOR);
    Map<String, String> typed = form.toSingleValueMap();
    MessageKind kind = of(typed.getOrDefault("kind", ""));
    try {
      List<TemplateField> fields = new ArrayList<>();
      for (TemplateField field : templates.current(operation, kind).fields()) {
        fields.add(
            field.with(
                typed.containsKey("required." + field.code()),
                typed.containsKey("hidden." + field.code())));
      }
      fresh(typed).ifPresent(fields::add);
      var _ = templates.save(operation, kind, fields);
      return "redirect:/operations/" + operation + "/messages/templates?kind=" + kind.code();
    } catch (Problem problem) {
      switch (problem.code().kind()) {
        case USER -> response.setStatus(INVALID);
        case UNKNOWN, DENIED, ABSENT, CONFLICT, STALE, LIMIT, TOO_OFTEN, EXTERNAL, INTERNAL ->
            throw problem;
      }
      return show(operation, kind, typed, Faults.of(problem), request, model);
    }
  }

  @PostMapping("/four-eyes")
  String two(
      @PathVariable String operation,
      @RequestParam(required = false) List<String> kinds,
      @RequestParam(required = false) List<String> handlings) {
    templates.askForTwo(
        operation,
        Optional.ofNullable(kinds).orElse(List.of()),
        Optional.ofNullable(handlings).orElse(List.of()));
    return "redirect:/operations/" + operation + "/messages/templates";
  }

  /** The field that was added, when one was. */
  private static Optional<TemplateField> fresh(Map<String, String> typed) {
    String code = typed.getOrDefault("code", "").strip();
    if (code.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> labels = labels(name -> typed.getOrDefault("label." + name, ""));
    if (labels.size() < LANGUAGES.size()) {
      throw Problem.at("label.en", MessageProblem.MESSAGE_FIELD_MISSING, "label");
    }
    TemplateField.Type type =
        TemplateField.Type.find(typed.getOrDefault("type", "")).orElse(TemplateField.Type.TEXT);
    return Optional.of(
        new TemplateField(
            code,
            type,
            labels,
            typed.containsKey("required"),
            false,
            type == TemplateField.Type.CHOICE
                ? choices(typed.getOrDefault("choices", ""))
                : List.of()));
  }

  /** One a line: {@code code | en | vi | zh}. */
  private static List<TemplateField.Option> choices(String text) {
    List<TemplateField.Option> choices = new ArrayList<>();
    for (String line : text.lines().filter(one -> !one.isBlank()).limit(100).toList()) {
      String[] parts = line.split("\\|", -1);
      if (parts.length != LANGUAGES.size() + 1 || !parts[0].strip().matches("[a-z0-9-]{1,40}")) {
        throw Problem.at("choices", MessageProblem.MESSAGE_CHOICE, Plain.shorten(line));
      }
      choices.add(
          new TemplateField.Option(
              parts[0].strip(), labels(language -> parts[LANGUAGES.indexOf(language) + 1])));
    }
    return choices;
  }

  private static Map<String, String> labels(java.util.function.UnaryOperator<String> text) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (String language : LANGUAGES) {
      String label = text.apply(language).strip();
      if (!label.isEmpty()) {
        labels.put(language, label);
      }
    }
    return labels;
  }

  private static MessageKind of(String code) {
    return MessageKind.find(code).orElse(MessageKind.WARNING);
  }

  private String show(
      String operation,
      MessageKind kind,
      Map<String, String> typed,
      Faults faults,
      HttpServletRequest request,
      Model model) {
    Texts texts = languages.texts(request);
    Template template = templates.current(operation, kind);
    model.addAttribute(
        "view",
        new RulesView(
            operation,
            kind.code(),
            template.version(),
            Arrays.stream(MessageKind.values())
                .map(one -> new Choice(one.code(), words.kind(one, texts)))
                .toList(),
            template.fields().stream().map(field -> field(field, texts)).toList(),
            Arrays.stream(TemplateField.Type.values())
                .map(type -> new Choice(type.code(), texts.of("exchange.type." + type.code())))
                .toList(),
            Arrays.stream(Handling.values())
                .map(one ->
                    new Choice(
                        one.code(),
                        one.code() + " · " + texts.of("exchange.handling." + one.code())))
                .toList(),
            templates.kindsForTwo(operation),
            templates.handlingsForTwo(operation),
            typed,
            faults));
    return "exchange/templates";
  }

  private RulesView.FieldView field(TemplateField field, Texts texts) {
    return new RulesView.FieldView(
        field.code(),
        words.label(field, texts),
        texts.of("exchange.type." + field.type().code()),
        field.required(),
        field.hidden(),
        field.choices().stream()
            .map(one -> MessageWords.label(one, texts))
            .collect(Collectors.joining(", ")));
  }
}
