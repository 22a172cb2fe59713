package org.mekongdragon.forms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.mekongdragon.web.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The annual illegal trade report of a calendar year, over all operations of the reader. */
@Controller
@RequestMapping("/forms/cites")
class CitesPages {

  private static final int SHOWN = 200;

  private final AnnualReport report;
  private final FormExports exports;
  private final FormWords words;
  private final Languages languages;
  private final Clock clock;

  CitesPages(
      AnnualReport report, FormExports exports, FormWords words, Languages languages, Clock clock) {
    this.report = report;
    this.exports = exports;
    this.words = words;
    this.languages = languages;
    this.clock = clock;
  }

  @GetMapping
  String show(
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String country,
      HttpServletRequest request,
      Model model) {
    Texts texts = languages.texts(request);
    String asked = year.isBlank() ? Integer.toString(last()) : year;
    ExportRequest wanted = FormsApi.yearly(asked, "xlsx", "");
    int number = wanted.year().getAsInt();
    AnnualReport.Completeness found = report.of(number, country.toUpperCase(Locale.ROOT));
    model.addAttribute(
        "view",
        new AnnualView(
            Integer.toString(number),
            country.toUpperCase(Locale.ROOT),
            texts.date(LocalDate.of(number + 1, 10, 31)),
            found.records(),
            found.rows(),
            found.incomplete().size(),
            found.incomplete().stream()
                .limit(SHOWN)
                .map(form ->
                    new AnnualView.Row(
                        "/operations/"
                            + form.seizure().operation()
                            + "/seizures/"
                            + form.seizure().id()
                            + "/forms?form=cites",
                        form.seizure().number(),
                        words.goods(form.seizure(), texts),
                        FormWords.day(form.seizure(), texts),
                        FormWords.gaps(form.gaps(), texts)))
                .toList()));
    return "forms/cites";
  }

  /** The year for which the report is due or was due last. */
  private int last() {
    return LocalDate.ofInstant(clock.instant(), Zones.USUAL).getYear() - 1;
  }

  @GetMapping("/file")
  void file(
      @RequestParam String year,
      @RequestParam(defaultValue = "xlsx") String format,
      @RequestParam(defaultValue = "") String country,
      HttpServletResponse response)
      throws IOException {
    ExportRequest request = FormsApi.yearly(year, format, "");
    FormsApi.head(request, response);
    var _ =
        exports.writeYear(request, country.toUpperCase(Locale.ROOT), response.getOutputStream());
  }
}
