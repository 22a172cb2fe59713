package org.mekongdragon.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The loop as a funnel with the records behind it, and the morning page of what is late. */
@Controller
@RequestMapping("/operations/{operation}/loop")
class LoopPages {

  private static final List<String> FILTERS =
      List.of("kind", "from", "to", "unit", "since", "until");

  private final Loops loops;
  private final Chases chases;
  private final LoopViews views;
  private final People people;
  private final Languages languages;

  LoopPages(Loops loops, Chases chases, LoopViews views, People people, Languages languages) {
    this.loops = loops;
    this.chases = chases;
    this.views = views;
    this.people = people;
    this.languages = languages;
  }

  @GetMapping
  String loop(@PathVariable String operation, HttpServletRequest request, Model model) {
    model.addAttribute(
        "view", views.of(filter(operation, request), filters(request), languages.texts(request)));
    return "exchange/loop";
  }

  @GetMapping("/records")
  String records(
      @PathVariable String operation,
      @RequestParam(defaultValue = "") String step,
      HttpServletRequest request,
      Model model) {
    Texts texts = languages.texts(request);
    Loop.Step chosen = LoopViews.step(step).orElse(Loop.Step.SENT);
    List<Delivery> found = loops.behind(filter(operation, request), chosen);
    model.addAttribute("operation", operation);
    model.addAttribute("title", texts.of("exchange.loop.step." + chosen.code()));
    model.addAttribute("meaning", texts.of("exchange.loop.step." + chosen.code() + ".means"));
    model.addAttribute("rows", rows(operation, found, texts));
    return "exchange/records";
  }

  @GetMapping("/late")
  String late(@PathVariable String operation, HttpServletRequest request, Model model) {
    Texts texts = languages.texts(request);
    List<Delivery> late = chases.late(operation);
    Person reader = people.current();
    boolean coordinates = reader.isIn(operation, Role.COORDINATOR);
    Set<String> mine = new HashSet<>();
    late.stream()
        .filter(one -> coordinates || one.envelope().issuer().equals(reader.organisation()))
        .forEach(one -> mine.add(one.envelope().message().toString()));
    model.addAttribute("operation", operation);
    model.addAttribute("rows", rows(operation, late, texts));
    model.addAttribute("reminds", Set.copyOf(mine));
    return "exchange/late";
  }

  @PostMapping("/late/{message}/reminder")
  String remind(
      @PathVariable String operation, @PathVariable String message, RedirectAttributes redirect) {
    redirect.addFlashAttribute("reminded", chases.remind(operation, MessageApi.key(message)));
    return "redirect:/operations/" + operation + "/loop/late";
  }

  private List<LoopView.RecordView> rows(String operation, List<Delivery> found, Texts texts) {
    Set<UUID> readable =
        loops.readable(
            operation, found.stream().map(one -> one.envelope().message()).distinct().toList());
    return found.stream()
        .map(one -> views.record(one, readable.contains(one.envelope().message()), texts))
        .toList();
  }

  static LoopFilter filter(String operation, HttpServletRequest request) {
    MessageFilter read = new MessageQuery(request.getParameterMap()).filter(operation);
    String unit = Optional.ofNullable(request.getParameter("unit")).orElse("");
    return new LoopFilter(
        operation,
        read.kinds(),
        read.to(),
        unit.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
            ? Optional.of(UUID.fromString(unit))
            : Optional.empty(),
        read.from(),
        read.since(),
        read.until());
  }

  private static Map<String, String> filters(HttpServletRequest request) {
    Map<String, String> filters = new java.util.LinkedHashMap<>();
    for (String name : FILTERS) {
      String value = Optional.ofNullable(request.getParameter(name)).orElse("").strip();
      if (!value.isEmpty()) {
        filters.put(name, value);
      }
    }
    return filters;
  }
}
