package org.mekongdragon.explorer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.mekongdragon.statistics.DepartureQuery;
import org.mekongdragon.statistics.Departures;
import org.mekongdragon.web.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What is not as it was, and why it is said. */
@Controller
class DeparturePages {

  private final Departures departures;
  private final DepartureViews views;
  private final Languages languages;

  DeparturePages(Departures departures, DepartureViews views, Languages languages) {
    this.departures = departures;
    this.views = views;
    this.languages = languages;
  }

  @GetMapping("/operations/{code}/departures")
  String show(
      @PathVariable String code,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request,
      Model model) {
    DepartureQuery query = DepartureViews.query(code, parameters);
    model.addAttribute(
        "view",
        views.view(
            query,
            departures.find(query),
            parameters.getOrDefault("show", "").equals("all"),
            languages.texts(request)));
    return "explorer/departures";
  }
}
