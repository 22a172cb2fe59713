package org.mekongdragon.targeting;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.mekongdragon.cargo.parse.CargoContainer;
import org.mekongdragon.cargo.parse.Consignment;
import org.mekongdragon.cargo.parse.GoodsLine;
import org.mekongdragon.cargo.parse.Money;
import org.mekongdragon.cargo.parse.Place;
import org.mekongdragon.cargo.parse.StatedTime;
import org.mekongdragon.kernel.ContainerNumber;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.HsCode;
import org.mekongdragon.kernel.TransportMode;
import org.mekongdragon.targeting.engine.CargoRecord;
import org.mekongdragon.targeting.engine.Field;

/**
 * Consignments as rules see them. Money that is not in US dollars is missing: nothing is converted.
 */
public final class CargoRecords {

  private static final String DOLLAR = "USD";

  private final Consignment consignment;
  private final CargoRecord.Builder record;

  private CargoRecords(Consignment consignment, CargoRecord.Builder record) {
    this.consignment = consignment;
    this.record = record;
  }

  /**
   * A consignment as rules see it.
   *
   * @param number stands for the id when the sender gives none
   */
  public static CargoRecord of(Consignment consignment, long number) {
    CargoRecords reading = new CargoRecords(consignment, CargoRecord.of(id(consignment, number)));
    reading.route();
    reading.parties();
    reading.goods();
    reading.numbers();
    return reading.record.build();
  }

  private static String id(Consignment consignment, long number) {
    if (!consignment.id().isBlank()) {
      return consignment.id();
    }
    String waybill = consignment.documents().waybill();
    return waybill.isBlank() ? Long.toString(number) : waybill;
  }

  /** Whether it states a value that rules cannot compare, because it is not in US dollars. */
  public static boolean isForeignMoney(Consignment consignment) {
    return consignment.value().isPresent() && dollars(consignment).isEmpty();
  }

  private void route() {
    consignment.mode().map(TransportMode::code).ifPresent(mode -> text(Field.MODE, mode));
    text(Field.VESSEL, consignment.conveyance().vessel());
    text(Field.VOYAGE, consignment.conveyance().voyage());
    text(Field.WAYBILL, consignment.documents().waybill());
    Place origin = consignment.route().origin();
    text(Field.ORIGIN, origin.isPresent() ? code(origin) : originOfGoods());
    text(Field.LOADING, code(consignment.route().loading()));
    text(Field.DISCHARGE, code(consignment.route().discharge()));
    text(Field.DESTINATION, code(consignment.route().destination()));
    consignment.route().transit().forEach(place -> text(Field.TRANSIT, code(place)));
    consignment.conveyance().arrival().map(StatedTime::date).ifPresent(record::arrival);
  }

  private void parties() {
    text(Field.SHIPPER, consignment.parties().shipper().name());
    text(Field.CONSIGNEE, consignment.parties().consignee().name());
    text(Field.NOTIFY, consignment.parties().notifyParty().name());
  }

  private void goods() {
    for (GoodsLine line : consignment.goods()) {
      text(Field.HS, line.hs().map(HsCode::digits).orElse(line.statedHs()));
      text(Field.GOODS, line.text());
    }
    for (CargoContainer container : consignment.containers()) {
      text(
          Field.CONTAINER,
          container.number().map(ContainerNumber::value).orElse(container.stated()));
      container.seals().forEach(seal -> text(Field.SEAL, seal));
    }
    consignment.seals().forEach(seal -> text(Field.SEAL, seal));
  }

  private void numbers() {
    consignment
        .grossMassKg()
        .ifPresent(mass -> record.number(Field.GROSS_MASS, mass.doubleValue()));
    consignment.packages().ifPresent(packages -> record.number(Field.PACKAGES, (double) packages));
    dollars(consignment).ifPresent(value -> record.number(Field.VALUE, value.doubleValue()));
    Stream.concat(
            consignment.value().stream(),
            consignment.goods().stream().flatMap(line -> line.value().stream()))
        .map(Money::currency)
        .filter(currency -> !currency.isEmpty())
        .findFirst()
        .ifPresent(currency -> text(Field.CURRENCY, currency));
  }

  /** Tables may name no currency: their column is the field of the rules, which is in dollars. */
  private static Optional<BigDecimal> dollars(Consignment consignment) {
    boolean table =
        switch (consignment.format()) {
          case CSV, XLSX, JSON_LINES -> true;
          case CUSCAR, BAPLIE, COARRI, XFWB, XFZB, FWB, FHL, ENS, AWMDS, SAD, ONE_RECORD -> false;
        };
    return consignment
        .value()
        .filter(m -> m.currency().equals(DOLLAR) || (table && m.currency().isEmpty()))
        .map(Money::amount);
  }

  private String originOfGoods() {
    return consignment.goods().stream()
        .flatMap(line -> line.origin().stream())
        .map(CountryCode::toString)
        .findFirst()
        .orElse("");
  }

  private static String code(Place place) {
    return place
        .unlocode()
        .or(() -> place.country().map(CountryCode::toString))
        .orElse(place.stated());
  }

  private void text(Field field, String value) {
    if (!value.isBlank()) {
      record.text(field, value);
    }
  }
}
