package org.mekongdragon.seizure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is said of a field while the form is filled in; nothing is stored. */
@Controller
@RequestMapping("/operations/{operation}/seizures")
class SeizureLivePages {

  private static final Pattern GOODS = Pattern.compile("goods\\[([0-9]{1,3})\\]\\.(what|quantity)");

  private final SeizureFormDesk desk;
  private final SeizureWords words;
  private final Languages languages;

  SeizureLivePages(SeizureFormDesk desk, SeizureWords words, Languages languages) {
    this.desk = desk;
    this.words = words;
    this.languages = languages;
  }

  /** Sentences about the field that the browser names in {@code HX-Trigger-Name}. */
  @PostMapping("/live")
  String live(
      @PathVariable String operation,
      @RequestHeader(name = "HX-Trigger-Name", defaultValue = "") String field,
      HttpServletRequest request,
      Model model) {
    SeizureFormDesk.Sheet sheet = sheet(operation, request);
    if (field.equals("audience")) {
      model.addAttribute("view", desk.audience(sheet));
    } else {
      model.addAttribute("view", new LiveView(lines(sheet, field), List.of()));
    }
    return "seizure/live";
  }

  /** Records that may be the same as the one that is being typed. */
  @PostMapping("/duplicates")
  String duplicates(@PathVariable String operation, HttpServletRequest request, Model model) {
    SeizureFormDesk.Sheet sheet = sheet(operation, request);
    model.addAttribute("duplicates", desk.doubts(sheet, desk.read(sheet)).duplicates());
    return "seizure/duplicates";
  }

  private SeizureFormDesk.Sheet sheet(String operation, HttpServletRequest request) {
    SeizureForm form = SeizureForm.of(request.getParameterMap());
    return new SeizureFormDesk.Sheet(operation, Optional.empty(), form, languages.texts(request));
  }

  private List<LiveView.Line> lines(SeizureFormDesk.Sheet sheet, String field) {
    if (sheet.form().value(field).isEmpty()) {
      return List.of();
    }
    SeizureFormDesk.Reading reading = desk.read(sheet);
    List<LiveView.Line> lines = new ArrayList<>(understood(sheet, reading, field));
    reading.faults().stream()
        .filter(fault -> fault.field().equals(field))
        .map(fault -> new LiveView.Line("alarm", sheet.texts().of(fault)))
        .forEach(lines::add);
    reading.check().findings().stream()
        .filter(finding -> !finding.isError())
        .filter(finding -> FormReader.shown(finding.fault(), sheet.form()).field().equals(field))
        .map(finding -> new LiveView.Line("warn", sheet.texts().of(finding.fault())))
        .forEach(lines::add);
    return lines;
  }

  /** How what was typed is understood. */
  private List<LiveView.Line> understood(
      SeizureFormDesk.Sheet sheet, SeizureFormDesk.Reading reading, String field) {
    Texts texts = sheet.texts();
    Matcher goods = GOODS.matcher(field);
    if (goods.matches()) {
      int row = Integer.parseInt(goods.group(1));
      List<GoodsLine> all = reading.check().content().goods();
      if (row >= all.size()) {
        return List.of();
      }
      return goods.group(2).equals("what")
          ? List.of(what(sheet, all.get(row), field))
          : quantity(all.get(row), texts);
    }
    if (field.equals("where")) {
      SeizurePlace where = reading.check().content().where();
      String country =
          words.name(org.mekongdragon.reference.ReferenceKind.COUNTRY, where.country(), texts);
      return List.of(
          where.place().isEmpty()
              ? new LiveView.Line("info", texts.of("seizure.live.town", where.city(), country))
              : new LiveView.Line("good", words.place(where, texts) + " · " + country));
    }
    return List.of();
  }

  private LiveView.Line what(SeizureFormDesk.Sheet sheet, GoodsLine line, String field) {
    Texts texts = sheet.texts();
    String regime = texts.of("regime." + line.regime().map(one -> one.code()).orElse("other"));
    if (!line.code().isEmpty()) {
      return new LiveView.Line("good", words.goods(line, texts) + " · " + regime);
    }
    List<Choice> meant = desk.suggestions(sheet.form().value(field), texts);
    String names = String.join(", ", meant.stream().map(Choice::label).toList());
    return new LiveView.Line(
        "info",
        meant.isEmpty()
            ? texts.of("seizure.live.own-words")
            : texts.of("seizure.live.meant", names));
  }

  private List<LiveView.Line> quantity(GoodsLine line, Texts texts) {
    return line.quantity()
        .map(quantity -> {
          String read = texts.of("seizure.live.read", words.amount(quantity, texts));
          String mass =
              line.normalised()
                  .map(one -> words.mass(one.mass(), one.bound(), texts))
                  .filter(one -> !one.equals(words.amount(quantity, texts)))
                  .map(one -> " = " + one)
                  .orElse("");
          return List.of(new LiveView.Line("good", read + mass));
        })
        .orElse(List.of());
  }
}
