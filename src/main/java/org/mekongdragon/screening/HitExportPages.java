package org.mekongdragon.screening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mekongdragon.access.People;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sends a filtered queue as a file. */
@Controller
class HitExportPages {

  private final HitExports exports;
  private final Hits hits;
  private final People people;
  private final Languages languages;

  HitExportPages(HitExports exports, Hits hits, People people, Languages languages) {
    this.exports = exports;
    this.hits = hits;
    this.people = people;
    this.languages = languages;
  }

  /** Whatever can be refused is refused before the first octet leaves. */
  @GetMapping("/targeting/hits/export.{format:csv|xlsx}")
  void export(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Texts texts = languages.texts(request);
    HitFilter filter = HitQuery.of(request.getParameterMap()).filter(people.current().id());
    var _ = hits.count(filter);
    boolean csv = format.equals("csv");
    response.setContentType(
        csv
            ? "text/csv;charset=UTF-8"
            : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader("Content-Disposition", "attachment; filename=\"hits." + format + "\"");
    if (csv) {
      exports.csv(filter, texts, response.getOutputStream());
    } else {
      exports.xlsx(filter, texts, response.getOutputStream());
    }
  }
}
