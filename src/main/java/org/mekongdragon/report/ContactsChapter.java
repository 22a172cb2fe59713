package org.mekongdragon.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.mekongdragon.operation.ContactFilter;
import org.mekongdragon.operation.ContactPoint;
import org.mekongdragon.operation.Contacts;
import org.mekongdragon.operation.Kept;
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Whom to call at a member, or at each national contact point. */
@Component
class ContactsChapter {

  private final Contacts contacts;
  private final FigureNames names;

  ContactsChapter(Contacts contacts, FigureNames names) {
    this.contacts = contacts;
    this.names = names;
  }

  List<Report.Block> blocks(About about) {
    Texts texts = about.texts();
    LocalDate day = about.asOf().atOffset(ZoneOffset.UTC).toLocalDate();
    List<ContactPoint> points =
        contacts.list(about.operation().code(), ContactFilter.ALL).stream()
            .map(Kept::value)
            .filter(point -> point.isValid(day))
            .filter(point ->
                about
                    .member()
                    .map(member -> member.equals(point.organisation()))
                    .orElse(point.level() == 1))
            .sorted(
                Comparator.comparingInt(ContactPoint::level)
                    .thenComparing(ContactPoint::organisation)
                    .thenComparing(ContactPoint::name))
            .toList();
    if (points.isEmpty()) {
      return List.of(Report.Block.paragraph(texts.of("report.contacts.none")));
    }
    List<Report.Column> columns =
        new ArrayList<>(
            Cells.words(
                texts,
                "report.head.member",
                "report.head.level",
                "report.head.contact",
                "report.head.channels",
                "report.head.languages"));
    return List.of(
        Report.Block.table(
            texts.of("report.contacts.table"),
            columns,
            false,
            points.stream().map(point -> line(point, texts)).toList()));
  }

  private Report.Line line(ContactPoint point, Texts texts) {
    String channels =
        point.channels().stream()
            .map(ContactPoint.Channel::value)
            .collect(Collectors.joining(", "));
    String allDay = point.allDay() ? ", " + texts.of("report.contacts.all-day") : "";
    return new Report.Line(
        List.of(
            Report.Value.words(names.member(point.organisation(), texts)),
            Report.Value.words(Integer.toString(point.level())),
            Report.Value.words(point.name()),
            Report.Value.words(channels + allDay),
            Report.Value.words(String.join(", ", point.languages()))),
        0);
  }
}
