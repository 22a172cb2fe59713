package org.mekongdragon.operation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.access.Unit;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Chip;
import org.mekongdragon.web.Texts;
import org.mekongdragon.web.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Who answers now, and the rosters behind it. */
@Controller
class DutyPages {

  private final Operations operations;
  private final Contacts contacts;
  private final Duties duties;
  private final Organisations organisations;
  private final PageForms forms;

  DutyPages(
      Operations operations,
      Contacts contacts,
      Duties duties,
      Organisations organisations,
      PageForms forms) {
    this.operations = operations;
    this.contacts = contacts;
    this.duties = duties;
    this.organisations = organisations;
    this.forms = forms;
  }

  @GetMapping("/operations/{code}/duty")
  String now(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> typed,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Operation operation = operations.require(code);
    FormView form = FormView.of(typed);
    DutyFilter filter = DutyFilter.at(duties.now());
    List<OnDuty> found = List.of();
    try {
      filter = DutyForm.filter(Fields.of(typed), duties.now());
      found = duties.onDuty(code, filter);
    } catch (Problem problem) {
      form = forms.refused(typed, problem, request, response);
    }
    model.addAttribute("operation", operation);
    model.addAttribute("form", form);
    model.addAttribute("names", forms.names(request));
    model.addAttribute("view", view(code, filter, found, typed, request));
    return "operation/duty";
  }

  @GetMapping("/operations/{code}/contacts/{id}/duty")
  String roster(
      @PathVariable String code, @PathVariable String id, Model model, HttpServletRequest request) {
    Kept<ContactPoint> contact = keptFor(code, id);
    Kept<Roster> kept = duties.roster(code, contact.id());
    FormView form =
        FormView.of(DutyForm.values(kept.value()))
            .with("revision", Integer.toString(kept.revision()));
    return form(code, contact, form, model, request);
  }

  @PostMapping("/operations/{code}/contacts/{id}/duty")
  String change(
      @PathVariable String code,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Kept<ContactPoint> contact = keptFor(code, id);
    try {
      Fields fields = Fields.of(typed);
      int revision = fields.number("revision", 0, Integer.MAX_VALUE);
      duties.change(code, contact.id(), DutyForm.roster(fields), revision);
      return "redirect:/operations/" + code + "/contacts/" + contact.id() + "/duty?saved";
    } catch (Problem problem) {
      FormView refused = forms.refused(typed, problem, request, response);
      return form(code, contact, refused, model, request);
    }
  }

  private Kept<ContactPoint> keptFor(String code, String id) {
    UUID key = Fields.parseKey(id).orElseThrow(() -> Problem.of(OperationProblem.NO_CONTACT_POINT));
    Kept<ContactPoint> contact = contacts.require(code, key);
    contacts.requireKeeper(code, contact.value().organisation());
    return contact;
  }

  private String form(
      String code,
      Kept<ContactPoint> contact,
      FormView form,
      Model model,
      HttpServletRequest request) {
    Texts texts = forms.texts(request);
    model.addAttribute("operation", operations.require(code));
    model.addAttribute("contact", contact);
    model.addAttribute("form", form);
    model.addAttribute("zones", Zones.choices(texts, duties.now()));
    model.addAttribute("days", PageForms.choices("operation.day", DutyForm.Days.values(), texts));
    return "operation/roster";
  }

  private DutyView view(
      String code,
      DutyFilter filter,
      List<OnDuty> found,
      MultiValueMap<String, String> typed,
      HttpServletRequest request) {
    Texts texts = forms.texts(request);
    NamesView names = forms.names(request);
    List<String> members =
        operations.members(code).stream().map(Member::organisation).distinct().toList();
    Map<UUID, String> units =
        found.stream()
            .map(duty -> duty.contact().value().organisation())
            .distinct()
            .flatMap(one -> organisations.units(one).stream())
            .collect(Collectors.toMap(Unit::id, unit -> unit.name(texts.language().code())));
    ZoneId zone =
        Zones.find(first(typed, "zone").isEmpty() ? Zones.USUAL.getId() : first(typed, "zone"))
            .orElse(Zones.USUAL);
    return new DutyView(
        texts.moment(filter.at(), zone) + ", " + Zones.label(zone, texts, filter.at()),
        found.stream().map(duty -> row(duty, filter.at(), units, texts)).toList(),
        duties.withoutHours(code),
        chips(typed, names, texts),
        names.choices(members),
        PageForms.choices("operation.way", ContactPoint.Channel.Way.values(), texts),
        Zones.choices(texts, filter.at()));
  }

  private static DutyView.Row row(OnDuty duty, Instant at, Map<UUID, String> units, Texts texts) {
    ZoneId zone = duty.zone().orElse(Zones.USUAL);
    LocalDate there = at.atZone(zone).toLocalDate();
    return new DutyView.Row(
        duty.contact(),
        duty.contact().value().unit().map(id -> units.getOrDefault(id, "")).orElse(""),
        duty.zone().map(known -> clock(at, known)).orElse("–"),
        duty.until()
            .map(end ->
                end.atZone(zone).toLocalDate().equals(there)
                    ? clock(end, zone)
                    : texts.moment(end, zone)));
  }

  private static String clock(Instant at, ZoneId zone) {
    return DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zone));
  }

  private static String first(MultiValueMap<String, String> typed, String name) {
    return Optional.ofNullable(typed.getFirst(name)).orElse("").strip();
  }

  private static List<Chip> chips(
      MultiValueMap<String, String> typed, NamesView names, Texts texts) {
    List<Chip> chips = new ArrayList<>();
    for (String name : DutyForm.PARAMETERS) {
      String value = first(typed, name);
      if (!value.isEmpty() && !name.equals("zone")) {
        chips.add(
            new Chip(
                texts.of("operation.duty." + name),
                shown(name, value, names, texts),
                without(typed, name)));
      }
    }
    return chips;
  }

  private static String shown(String name, String value, NamesView names, Texts texts) {
    return switch (name) {
      case "organisation" -> names.organisation(value);
      case "language" -> value.matches("[a-z]{2,3}") ? names.language(value) : value;
      case "way" -> value.matches("[a-z]+") ? texts.of("operation.way." + value) : value;
      default -> value;
    };
  }

  /** The question without one part; the zone goes with the moment. */
  private static String without(MultiValueMap<String, String> typed, String left) {
    UriComponentsBuilder query = UriComponentsBuilder.newInstance();
    for (String name : DutyForm.PARAMETERS) {
      boolean out = name.equals(left) || (left.equals("at") && name.equals("zone"));
      if (!out && !first(typed, name).isEmpty()) {
        query.queryParam(name, "{" + name + "}");
      }
    }
    String address = query.encode().buildAndExpand(typed.toSingleValueMap()).toUriString();
    return address.isEmpty() ? "?" : address;
  }
}
