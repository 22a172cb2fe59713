package org.mekongdragon.screening;

import java.util.List;
import java.util.stream.Collectors;
import org.mekongdragon.cargo.parse.CargoContainer;
import org.mekongdragon.cargo.parse.Consignment;
import org.mekongdragon.cargo.parse.GoodsLine;
import org.mekongdragon.cargo.parse.Place;
import org.mekongdragon.cargo.parse.StatedTime;
import org.mekongdragon.kernel.ContainerNumber;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.TransportMode;

/** The few facts of a consignment by which people know it. */
final class CargoFacts {

  private static final int MOST_CONTAINERS = 20;

  private CargoFacts() {}

  static Candidate.Cargo of(Consignment consignment) {
    String waybill = consignment.documents().waybill();
    return new Candidate.Cargo(
        plain(waybill.isEmpty() ? consignment.id() : waybill),
        plain(
            consignment.goods().stream()
                .map(GoodsLine::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("; "))),
        plain(consignment.parties().shipper().name()),
        plain(consignment.parties().consignee().name()),
        containers(consignment),
        consignment.mode().map(TransportMode::code).orElse(""),
        plain(origin(consignment)),
        plain(
            code(
                consignment.route().destination().isPresent()
                    ? consignment.route().destination()
                    : consignment.route().discharge())),
        consignment.conveyance().arrival().map(StatedTime::date));
  }

  private static List<String> containers(Consignment consignment) {
    return consignment.containers().stream()
        .map(one -> number(one).replaceAll("\\s", ""))
        .filter(number -> !number.isEmpty())
        .limit(MOST_CONTAINERS)
        .toList();
  }

  static String number(CargoContainer container) {
    return container.number().map(ContainerNumber::value).orElse(container.stated());
  }

  private static String origin(Consignment consignment) {
    Place origin =
        consignment.route().origin().isPresent()
            ? consignment.route().origin()
            : consignment.route().loading();
    return origin.isPresent()
        ? code(origin)
        : consignment.goods().stream()
            .flatMap(line -> line.origin().stream())
            .map(CountryCode::toString)
            .findFirst()
            .orElse("");
  }

  /** UN/LOCODE, else country, else as stated. */
  static String code(Place place) {
    return place
        .unlocode()
        .or(() -> place.country().map(CountryCode::toString))
        .orElse(place.stated());
  }

  private static String plain(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
  }
}
