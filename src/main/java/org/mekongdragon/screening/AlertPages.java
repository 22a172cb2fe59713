package org.mekongdragon.screening;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.mekongdragon.access.People;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What other ports handed over. */
@Controller
@RequestMapping("/targeting/ports")
class AlertPages {

  private final PortAlerts alerts;
  private final AlertViews sent;
  private final HitViews views;
  private final HitRows rows;
  private final People people;
  private final Languages languages;

  AlertPages(
      PortAlerts alerts,
      AlertViews sent,
      HitViews views,
      HitRows rows,
      People people,
      Languages languages) {
    this.alerts = alerts;
    this.sent = sent;
    this.views = views;
    this.rows = rows;
    this.people = people;
    this.languages = languages;
  }

  @GetMapping
  String list(HttpServletRequest request, Model model) {
    Texts texts = languages.texts(request);
    List<AlertView> shown = alerts.received().stream().map(one -> view(one, texts)).toList();
    model.addAttribute("alerts", shown);
    return "screening/ports";
  }

  @PostMapping("/{id}/take")
  String take(@PathVariable UUID id) {
    alerts.take(id);
    return "redirect:/targeting/ports";
  }

  private AlertView view(PortAlert one, Texts texts) {
    PortAlert.Facts facts = one.facts();
    return new AlertView(
        one.id().toString(),
        views.organisation(one.sender(), texts),
        one.operation(),
        texts.moment(one.at(), Results.ZONE),
        facts,
        String.join(" → ", facts.route().stream().map(code -> rows.place(code, texts)).toList()),
        day(facts.arrival(), texts),
        rows.place(one.port(), texts),
        one.note(),
        one.unit().map(id -> sent.name(id.toString(), texts)).orElse(""),
        sent.isAnswered(one) ? sent.state(one, texts) : "",
        AlertViews.href(one),
        sent.mayTake(one),
        one.takenBy().flatMap(people::nameOf).orElse(""),
        one.takenAt().map(at -> texts.moment(at, Results.ZONE)).orElse(""));
  }

  static String day(String iso, Texts texts) {
    try {
      return iso.isEmpty() ? "" : texts.date(LocalDate.parse(iso));
    } catch (DateTimeParseException e) {
      return iso;
    }
  }
}
