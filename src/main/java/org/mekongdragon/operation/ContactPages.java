package org.mekongdragon.operation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.access.Organisation;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The directory of contact points for people: search, form, export. */
@Controller
class ContactPages {

  private final Operations operations;
  private final Contacts contacts;
  private final ContactTable table;
  private final PageForms forms;
  private final Clock clock;

  ContactPages(
      Operations operations, Contacts contacts, ContactTable table, PageForms forms, Clock clock) {
    this.operations = operations;
    this.contacts = contacts;
    this.table = table;
    this.forms = forms;
    this.clock = clock.withZone(ZoneId.systemDefault());
  }

  @GetMapping("/operations/{code}/contacts")
  String list(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> typed,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    operations.require(code);
    NamesView names = forms.names(request);
    List<Kept<ContactPoint>> found;
    FormView form = FormView.of(typed);
    try {
      found = contacts.list(code, ContactForm.filter(Fields.of(typed)));
    } catch (Problem problem) {
      form = forms.refused(typed, problem, request, response);
      found = List.of();
    }
    model.addAttribute("operation", operations.require(code));
    model.addAttribute("form", form);
    model.addAttribute("names", names);
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute(
        "countries",
        names.countries(operations.members(code).stream().map(Member::organisation).toList()));
    model.addAttribute("list", ContactList.of(found, typed, names, forms.texts(request)));
    model.addAttribute("keeps", contacts.kept(code));
    return "operation/contacts";
  }

  @GetMapping("/operations/{code}/contacts.csv")
  void export(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    operations.require(code);
    List<Kept<ContactPoint>> found = contacts.export(code, ContactForm.filter(Fields.of(typed)));
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + code + "-contacts.csv\"");
    table.write(found, forms.names(request), forms.texts(request), response.getOutputStream());
  }

  @GetMapping("/operations/{code}/contacts/new")
  String blank(@PathVariable String code, Model model, HttpServletRequest request) {
    operations.require(code);
    Map<String, List<String>> values = new HashMap<>();
    values.put("level", List.of("2"));
    values.put("force", List.of(Organisation.Kind.CUSTOMS.code()));
    values.put("validFrom", List.of(LocalDate.now(clock).toString()));
    String organisation = contacts.kept(code).stream().findFirst().orElse("");
    contacts.requireKeeper(code, organisation);
    values.put("organisation", List.of(organisation));
    return form(code, Optional.empty(), FormView.of(values), model, request);
  }

  @PostMapping("/operations/{code}/contacts")
  String add(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> typed,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    operations.require(code);
    try {
      contacts.add(code, ContactForm.point(Fields.of(typed)));
      return "redirect:/operations/" + code + "/contacts";
    } catch (Problem problem) {
      FormView refused = forms.refused(typed, problem, request, response);
      return form(code, Optional.empty(), refused, model, request);
    }
  }

  @GetMapping("/operations/{code}/contacts/{id}")
  String edit(
      @PathVariable String code, @PathVariable String id, Model model, HttpServletRequest request) {
    Kept<ContactPoint> kept = contacts.require(code, key(id));
    contacts.requireKeeper(code, kept.value().organisation());
    FormView present =
        FormView.of(ContactForm.values(kept.value()))
            .with("revision", Integer.toString(kept.revision()));
    return form(code, Optional.of(kept.id()), present, model, request);
  }

  @PostMapping("/operations/{code}/contacts/{id}")
  String change(
      @PathVariable String code,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    UUID key = contacts.require(code, key(id)).id();
    try {
      Fields fields = Fields.of(typed);
      int revision = fields.number("revision", 0, Integer.MAX_VALUE);
      contacts.change(code, key, ContactForm.point(fields), revision);
      return "redirect:/operations/" + code + "/contacts";
    } catch (Problem problem) {
      FormView refused = forms.refused(typed, problem, request, response);
      return form(code, Optional.of(key), refused, model, request);
    }
  }

  @PostMapping("/operations/{code}/contacts/{id}/confirm")
  String confirm(@PathVariable String code, @PathVariable String id) {
    contacts.confirm(code, key(id));
    return "redirect:/operations/" + code + "/contacts";
  }

  private String form(
      String code, Optional<UUID> id, FormView form, Model model, HttpServletRequest request) {
    NamesView names = forms.names(request);
    model.addAttribute("operation", operations.require(code));
    model.addAttribute("id", id.map(UUID::toString).orElse(""));
    model.addAttribute("form", form);
    model.addAttribute("organisations", names.choices(contacts.kept(code)));
    model.addAttribute("units", table.units(contacts.kept(code), names));
    return "operation/contact";
  }

  private static UUID key(String text) {
    return Fields.parseKey(text).orElseThrow(() -> Problem.of(OperationProblem.NO_CONTACT_POINT));
  }
}
