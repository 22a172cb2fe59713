package org.mekongdragon.seizure;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.kernel.ContainerNumber;
import org.mekongdragon.kernel.Mass;
import org.mekongdragon.reference.Place;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.reference.ReferenceProblem;

/**
 * Pure checks of a report. Errors are what cannot be true or leaves out what, how much, where or
 * when; warnings are what is probably a slip and may yet be right.
 */
final class SeizureRules {

  /** Nothing earlier can be meant: the office's paper records begin later. */
  static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

  /** A clock may be a little ahead. */
  private static final Duration SLACK = Duration.ofHours(1);

  /** Kilograms that hardly come in one consignment of the mode. */
  private static final Map<String, Integer> MOST_KILOGRAMS = Map.of("mail", 1_000, "foot", 300);

  private final CodeLists lists;
  private final OperationGate.Frame operation;
  private final Instant now;

  SeizureRules(CodeLists lists, OperationGate.Frame operation, Instant now) {
    this.lists = lists;
    this.operation = operation;
    this.now = now;
  }

  /** All findings, in the order of the form. */
  List<Finding> check(SeizureContent content) {
    Findings findings = new Findings();
    if (content.goods().isEmpty()) {
      findings.error("goods", SeizureProblem.WHAT_MISSING);
    }
    GoodsRules goods = new GoodsRules(lists, content.origin().kind(), findings);
    for (int i = 0; i < content.goods().size(); i++) {
      goods.check("goods[" + i + "]", content.goods().get(i));
    }
    mass(content, findings);
    where(content.where(), findings);
    when(content.when(), findings);
    transport(content.transport(), findings);
    code("concealment", ReferenceKind.CONCEALMENT, content.discovery().concealment(), findings);
    code("detection", ReferenceKind.DETECTION, content.discovery().detection(), findings);
    agencies(content.agencies(), findings);
    route(content.route(), findings);
    for (int i = 0; i < content.persons().size(); i++) {
      country("persons[" + i + "].nationality", content.persons().get(i).nationality(), findings);
    }
    for (int i = 0; i < content.companies().size(); i++) {
      country("companies[" + i + "].country", content.companies().get(i).country(), findings);
    }
    return findings.all();
  }

  private static void mass(SeizureContent content, Findings findings) {
    Mass total =
        content.goods().stream()
            .filter(line -> !line.partOfMass())
            .flatMap(line -> line.normalised().stream())
            .map(GoodsLine.Normalised::mass)
            .reduce(Mass.ZERO, Mass::plus);
    String mode = content.transport().mode();
    int most = MOST_KILOGRAMS.getOrDefault(mode, Integer.MAX_VALUE);
    if (content.cases() == 1 && total.kilograms().compareTo(BigDecimal.valueOf(most)) > 0) {
      findings.warning("mode", SeizureProblem.MASS_TOO_LARGE_FOR_MODE, total.kilograms(), mode);
    }
  }

  private void where(SeizurePlace where, Findings findings) {
    if (where.country().isEmpty()) {
      findings.error("country", SeizureProblem.WHERE_MISSING);
    }
    country("country", where.country(), findings);
    place("place", where.place(), where.country(), findings);
    String province = where.admin1();
    boolean coded = province.matches("[A-Z]{2}-[A-Z0-9]{1,3}");
    if (coded && lists.entry(ReferenceKind.SUBDIVISION, province).isEmpty()) {
      findings.warning("admin1", SeizureProblem.PROVINCE_UNKNOWN, province);
    } else if (coded && !where.country().isEmpty() && !province.startsWith(where.country())) {
      findings.warning(
          "admin1",
          SeizureProblem.PLACE_ELSEWHERE,
          province,
          province.substring(0, 2),
          where.country());
    }
    code("site", ReferenceKind.SITE, where.site(), findings);
  }

  private void country(String field, String code, Findings findings) {
    if (!code.isEmpty() && lists.entry(ReferenceKind.COUNTRY, code).isEmpty()) {
      findings.error(field, SeizureProblem.COUNTRY_UNKNOWN, Plain.shorten(code));
    }
  }

  private void place(String field, String code, String country, Findings findings) {
    if (code.isEmpty()) {
      return;
    }
    Optional<Place> place = lists.place(code);
    if (place.isEmpty()) {
      findings.error(field, SeizureProblem.PLACE_UNKNOWN, Plain.shorten(code));
    } else if (!country.isEmpty() && !place.get().countries().contains(country)) {
      findings.error(
          field,
          SeizureProblem.PLACE_ELSEWHERE,
          place.get().names().en(),
          String.join(", ", place.get().countries()),
          country);
    }
  }

  private void when(Optional<Occurrence> stated, Findings findings) {
    if (stated.isEmpty()) {
      findings.error("occurredAt", SeizureProblem.WHEN_MISSING);
      return;
    }
    Occurrence when = stated.get();
    // The day has begun first in the zone that is farthest ahead, 14 hours before UTC.
    LocalDate latest = now.atOffset(ZoneOffset.ofHours(14)).toLocalDate();
    boolean ahead =
        when.instant()
            .map(moment -> moment.isAfter(now.plus(SLACK)))
            .orElse(when.day().isAfter(latest));
    if (ahead) {
      findings.error("occurredAt", SeizureProblem.DATE_FUTURE, when.day());
    } else if (when.day().isBefore(EARLIEST)) {
      findings.error("occurredAt", SeizureProblem.DATE_OLD, when.day(), EARLIEST);
    } else if (when.lastDay().isBefore(operation.from()) || when.day().isAfter(operation.until())) {
      findings.warning(
          "occurredAt", SeizureProblem.DATE_OUTSIDE_PERIODS, when.day(), operation.code());
    }
  }

  private void transport(Transport transport, Findings findings) {
    code("direction", ReferenceKind.DIRECTION, transport.direction(), findings);
    code("mode", ReferenceKind.MODE, transport.mode(), findings);
    for (int i = 0; i < transport.containers().size(); i++) {
      String number = transport.containers().get(i);
      if (!ContainerNumber.isValid(number)) {
        findings.warning("containers[" + i + "]", SeizureProblem.CONTAINER_CHECK, number);
      }
    }
  }

  private void code(String field, ReferenceKind kind, String code, Findings findings) {
    if (!code.isEmpty() && lists.entry(kind, code).isEmpty()) {
      findings.error(field, ReferenceProblem.CODE_UNKNOWN, kind.list(), Plain.shorten(code));
    }
  }

  private void agencies(SeizureContent.Agencies agencies, Findings findings) {
    String lead = agencies.lead();
    if (!lead.isEmpty() && !lists.isOrganisation(lead)) {
      findings.error("lead", SeizureProblem.AGENCY_UNKNOWN, lead);
    }
    if (agencies.takingPart().stream().anyMatch(lead::equalsIgnoreCase)) {
      findings.error("takingPart", SeizureProblem.LEAD_TAKES_PART, lead);
    }
  }

  private void route(List<RouteLeg> route, Findings findings) {
    for (int i = 0; i < route.size(); i++) {
      RouteLeg leg = route.get(i);
      String field = "route[" + i + "]";
      country(field + ".country", leg.country(), findings);
      place(field + ".place", leg.place(), leg.country(), findings);
      code(field + ".mode", ReferenceKind.MODE, leg.mode(), findings);
      if (leg.country().isEmpty() && leg.place().isEmpty() && leg.name().isEmpty()) {
        findings.error(field, SeizureProblem.WHERE_MISSING);
      }
    }
  }
}
