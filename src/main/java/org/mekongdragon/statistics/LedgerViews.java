package org.mekongdragon.statistics;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Figures of the ledger in the reader's words, and from forms. */
@Component
class LedgerViews {

  private final FigureNames names;

  LedgerViews(FigureNames names) {
    this.names = names;
  }

  /** Metrics that are in print already, by name, for whoever enters another figure. */
  List<Choice> metrics(List<PublishedFigure> printed, Texts texts) {
    return printed.stream()
        .map(figure -> new Choice(figure.metric(), FigureViews.metric(figure, texts)))
        .distinct()
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  /** The same for units; what is no amount has no word. */
  List<Choice> units(List<PublishedFigure> printed, Texts texts) {
    return printed.stream()
        .map(PublishedFigure::unit)
        .distinct()
        .map(unit -> new Choice(unit, FigureViews.known("printed-unit." + unit, "", texts)))
        .filter(unit -> !unit.label().isEmpty())
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  LedgerView.Entry listed(PublishedFigure figure, FigureViews views, Texts texts) {
    return new LedgerView.Entry(
        views.printed(figure, texts), href(figure.id()), "", "", false, "", "");
  }

  LedgerView.Entry entry(LedgerEntry entry, FigureViews views, Texts texts) {
    String by =
        entry.addedBy().equals(LedgerEntry.SHIPPED)
            ? texts.of("ledger.shipped")
            : texts.of(
                "ledger.added", names.person(entry.addedBy()), moment(entry.addedAt(), texts));
    String ended =
        entry
            .change()
            .map(change ->
                texts.of(
                    change.replacedBy().isPresent() ? "ledger.corrected" : "ledger.withdrawn",
                    names.person(change.by()),
                    moment(change.at(), texts)))
            .orElse("");
    return new LedgerView.Entry(
        views.printed(entry.figure(), texts),
        href(entry.figure().id()),
        by,
        ended,
        entry.change().isPresent(),
        entry.change().map(LedgerEntry.Change::why).orElse(""),
        entry.change().flatMap(LedgerEntry.Change::replacedBy).map(LedgerViews::href).orElse(""));
  }

  private static String href(String id) {
    return "/reconciliation/figures/" + id;
  }

  private static String moment(java.time.Instant moment, Texts texts) {
    return texts.moment(moment, ZoneOffset.UTC) + " UTC";
  }

  /** A figure of a form, whose day of printing becomes part of its source. */
  static PublishedFigure figure(Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    String day = fields.getOrDefault("day", "").strip();
    String source = fields.getOrDefault("source", "").strip();
    if (day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && !source.isEmpty()) {
      all.put("source", source + ", " + day);
    }
    return FigureWords.published(all);
  }

  /** The form of a figure that is to be corrected. */
  static Map<String, String> fields(PublishedFigure figure) {
    Map<String, String> fields = new HashMap<>();
    fields.put("operation", figure.operation());
    fields.put("scope", figure.scope());
    fields.put("metric", figure.metric());
    fields.put("value", figure.value());
    fields.put("bound", figure.bound().name().toLowerCase(java.util.Locale.ROOT));
    fields.put("unit", figure.unit());
    fields.put("period", figure.period());
    fields.put("quote", figure.quote());
    fields.put("source", figure.source());
    fields.put("url", figure.url());
    return fields;
  }
}
