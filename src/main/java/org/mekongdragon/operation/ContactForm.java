package org.mekongdragon.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.access.Organisation;
import org.mekongdragon.kernel.CountryCode;

/** Contact points and the directory's filter as they are typed. */
final class ContactForm {

  private ContactForm() {}

  static ContactPoint point(Fields fields) {
    return fields.done(() -> {
      List<ContactPoint.Channel> channels = new ArrayList<>();
      fields
          .filledItems("channels")
          .forEach(item -> item.make(() -> channel(item)).ifPresent(channels::add));
      return new ContactPoint(
          fields.number("level", 1, 2),
          fields.filled("organisation", 40),
          fields.key("unit"),
          fields.choice("force", Organisation.Kind.class),
          fields.filled("name", 200),
          fields.key("account"),
          channels,
          fields.words("languages", 100),
          fields.flag("allDay"),
          fields.filledDay("validFrom"),
          fields.day("validTo"),
          true);
    });
  }

  private static ContactPoint.Channel channel(Fields item) {
    return new ContactPoint.Channel(
        item.choice("way", ContactPoint.Channel.Way.class), item.filled("value", 200));
  }

  /** The filter of the addresses' parameters: q, country, level, force, language, allDay, on. */
  static ContactFilter filter(Fields fields) {
    return fields.done(() ->
        new ContactFilter(
            fields.line("q", 200),
            country(fields),
            fields.line("level", 9).isEmpty()
                ? Optional.empty()
                : Optional.of(fields.number("level", 1, 2)),
            fields.choices("force", Organisation.Kind.class).stream().findFirst(),
            fields.words("language", 3).stream().findFirst(),
            fields.flag("allDay"),
            fields.day("on")));
  }

  private static Optional<CountryCode> country(Fields fields) {
    String text = fields.line("country", 200);
    if (text.matches("[A-Za-z]{2}")) {
      return Optional.of(new CountryCode(text));
    }
    if (!text.isEmpty()) {
      fields.fault("country", OperationProblem.NO_CHOICE);
    }
    return Optional.empty();
  }

  static Map<String, List<String>> values(ContactPoint point) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("level", List.of(Integer.toString(point.level())));
    values.put("organisation", List.of(point.organisation()));
    values.put("unit", point.unit().map(Object::toString).stream().toList());
    values.put("force", List.of(point.force().code()));
    values.put("name", List.of(point.name()));
    values.put("account", point.account().map(Object::toString).stream().toList());
    values.put("languages", List.of(String.join(" ", point.languages())));
    values.put("allDay", List.of(Boolean.toString(point.allDay())));
    values.put("validFrom", List.of(point.validFrom().toString()));
    values.put("validTo", point.validTo().map(Object::toString).stream().toList());
    for (int i = 0; i < point.channels().size(); i++) {
      ContactPoint.Channel channel = point.channels().get(i);
      values.put("channels[" + i + "].way", List.of(channel.way().code()));
      values.put("channels[" + i + "].value", List.of(channel.value()));
    }
    return values;
  }

  /** The names of the filter's parameters, as they stand in addresses. */
  static final List<String> PARAMETERS =
      List.of("q", "country", "level", "force", "language", "allDay", "on");
}
