package org.mekongdragon.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mekongdragon.audit.AuditFilter;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.WebProblem;

/**
 * A filter of the audit record as it stands in an address; days are days of UTC, {@code to}
 * included.
 *
 * @param fields what is filtered by, in a fixed order, nothing empty
 * @param before entries with a smaller number only
 */
record AuditQuery(Map<String, String> fields, long before) {

  private static final String[] NAMES = {"actor", "action", "subject", "operation", "from", "to"};
  private static final int LONGEST = 120;

  /**
   * Reads a request's parameters.
   *
   * @throws Problem {@code unreadable}
   */
  static AuditQuery of(Map<String, String> parameters) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name : NAMES) {
      String value = parameters.getOrDefault(name, "").strip();
      if (value.length() > LONGEST || value.indexOf('\0') >= 0) {
        throw Problem.at(name, WebProblem.UNREADABLE, name);
      }
      if (!value.isEmpty()) {
        fields.put(name, value);
      }
    }
    AuditQuery query = new AuditQuery(fields, before(parameters.getOrDefault("before", "")));
    query.day("from");
    query.day("to");
    return query;
  }

  private static long before(String text) {
    if (!text.matches("[0-9]{0,18}")) {
      throw Problem.at("before", WebProblem.UNREADABLE, "before");
    }
    return text.isEmpty() ? Long.MAX_VALUE : Long.parseLong(text);
  }

  String of(String name) {
    return fields.getOrDefault(name, "");
  }

  AuditFilter filter() {
    return new AuditFilter(
        of("actor"),
        of("action"),
        of("subject"),
        of("operation"),
        day("from").map(AuditQuery::start),
        day("to").map(day -> start(day.plusDays(1))));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private Optional<LocalDate> day(String name) {
    String text = of(name);
    try {
      if (!text.isEmpty() && !text.matches("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}")) {
        throw Problem.at(name, WebProblem.UNREADABLE, name);
      }
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      throw Problem.at(name, WebProblem.UNREADABLE, name);
    }
  }

  /** The filter as the query of an address, without a leading question mark. */
  String address() {
    return address("");
  }

  /** The same filter without one of its fields. */
  String address(String without) {
    return fields.entrySet().stream()
        .filter(field -> !field.getKey().equals(without))
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
