package org.mekongdragon.report;

import java.time.ZoneOffset;
import java.util.List;
import org.mekongdragon.web.Texts;

/**
 * A report in the list.
 *
 * @param readers for whom it is
 * @param state draft, or signed by whom
 * @param draft whether it can still be changed
 */
public record EditionRow(
    String href,
    String title,
    String language,
    String readers,
    String author,
    String changed,
    String state,
    boolean draft) {

  static List<EditionRow> of(List<Edition> editions, Texts texts) {
    return editions.stream().map(edition -> of(edition, texts)).toList();
  }

  private static EditionRow of(Edition edition, Texts texts) {
    return new EditionRow(
        "/operations/" + edition.operation() + "/reports/" + edition.id(),
        texts.of("report.title." + edition.kind().code())
            + edition.wanted().member().map(member -> " · " + member).orElse(""),
        edition.language().endonym(),
        texts.of("report.readers." + edition.wanted().readers().code()),
        edition.author(),
        texts.moment(edition.changedAt(), ZoneOffset.UTC),
        edition
            .signature()
            .map(signed -> texts.of("report.signed-by", signed.name()))
            .orElseGet(() ->
                texts.of(edition.isSubmitted() ? "report.state.waits" : "report.state.draft")),
        edition.isDraft());
  }
}
