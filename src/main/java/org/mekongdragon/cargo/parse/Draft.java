package org.mekongdragon.cargo.parse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.TransportMode;

/** A consignment while its record is being read; lives on one thread and no longer than that. */
final class Draft {

  final CargoFormat format;
  final Values values;
  final List<String> references = new ArrayList<>();
  final List<Place> transit = new ArrayList<>();
  final List<GoodsLine> goods = new ArrayList<>();
  final List<CargoContainer> containers = new ArrayList<>();
  final List<String> seals = new ArrayList<>();
  String id = "";
  String waybill = "";
  String master = "";
  Optional<StatedTime> issued = Optional.empty();
  Party shipper = Party.NONE;
  Party consignee = Party.NONE;
  Party notifyParty = Party.NONE;
  Party forwarder = Party.NONE;
  Place origin = Place.NONE;
  Place loading = Place.NONE;
  Place discharge = Place.NONE;
  Place destination = Place.NONE;
  Optional<TransportMode> mode = Optional.empty();
  String vessel = "";
  String vesselId = "";
  String voyage = "";
  String carrier = "";
  Optional<CountryCode> flag = Optional.empty();
  Optional<StatedTime> departure = Optional.empty();
  Optional<StatedTime> arrival = Optional.empty();
  OptionalLong packages = OptionalLong.empty();
  Optional<BigDecimal> grossMassKg = Optional.empty();
  Optional<Money> value = Optional.empty();

  Draft(CargoFormat format, Values values) {
    this.format = format;
    this.values = values;
  }

  /** Starts from what the head of the message says for all its consignments. */
  void inherit(Draft head) {
    issued = head.issued;
    master = head.master;
    forwarder = head.forwarder;
    origin = head.origin;
    loading = head.loading;
    discharge = head.discharge;
    destination = head.destination;
    transit.addAll(head.transit);
    inheritConveyance(head);
  }

  void inheritConveyance(Draft head) {
    mode = head.mode;
    vessel = head.vessel;
    vesselId = head.vesselId;
    voyage = head.voyage;
    carrier = head.carrier;
    flag = head.flag;
    departure = head.departure;
    arrival = head.arrival;
  }

  void addReference(String kind, String number) {
    String text = values.text("reference", number);
    if (!text.isEmpty() && references.size() < Limits.VALUES) {
      references.add(kind.isEmpty() ? text : kind + " " + text);
    }
  }

  void addTransit(Place place) {
    if (place.isPresent() && transit.size() < Limits.VALUES) {
      transit.add(place);
    }
  }

  void addSeal(String raw) {
    String seal = values.text("seal", raw);
    if (!seal.isEmpty() && seals.size() < Limits.VALUES) {
      seals.add(seal);
    }
  }

  void addGoods(GoodsLine line) {
    if (goods.size() < Limits.GOODS_LINES) {
      goods.add(line);
    } else if (goods.size() == Limits.GOODS_LINES) {
      values.fault("goods", "", CargoProblem.CARGO_TOO_MANY, Limits.GOODS_LINES);
    }
  }

  void addContainer(CargoContainer container) {
    if (containers.size() < Limits.VALUES) {
      containers.add(container);
    } else {
      values.fault("container", container.stated(), CargoProblem.CARGO_TOO_MANY, Limits.VALUES);
    }
  }

  /** Fills missing totals from the lines, and reports where stated totals disagree with them. */
  void balance() {
    OptionalLong pieces = sumOfPackages();
    if (packages.isEmpty()) {
      packages = pieces;
    } else if (pieces.isPresent() && pieces.getAsLong() != packages.getAsLong()) {
      long stated = packages.getAsLong();
      values.fault("packages", "", CargoProblem.PIECES_MISMATCH, stated, pieces.getAsLong());
    }
    value = value.or(this::sumOfValues);
    Optional<BigDecimal> mass = sumOfMasses();
    if (grossMassKg.isEmpty()) {
      grossMassKg = mass;
    } else if (mass.isPresent() && exceeds(mass.get(), grossMassKg.get())) {
      String stated = grossMassKg.get().toPlainString();
      String sum = mass.get().toPlainString();
      values.fault("gross_mass", "", CargoProblem.MASS_MISMATCH, stated, sum);
    }
  }

  private static boolean exceeds(BigDecimal sum, BigDecimal total) {
    return sum.compareTo(total.multiply(new BigDecimal("1.01"))) > 0;
  }

  /** Only when every line states its packages: otherwise the sum says nothing. */
  private OptionalLong sumOfPackages() {
    if (goods.isEmpty() || goods.stream().anyMatch(line -> line.packages().isEmpty())) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(goods.stream().mapToLong(line -> line.packages().orElse(0)).sum());
  }

  private Optional<BigDecimal> sumOfMasses() {
    if (goods.isEmpty() || goods.stream().anyMatch(line -> line.grossMassKg().isEmpty())) {
      return Optional.empty();
    }
    return goods.stream().flatMap(line -> line.grossMassKg().stream()).reduce(BigDecimal::add);
  }

  /** Only when every line states a value, all in one currency. */
  private Optional<Money> sumOfValues() {
    List<Money> amounts = goods.stream().flatMap(line -> line.value().stream()).toList();
    boolean one = amounts.stream().map(Money::currency).distinct().count() == 1;
    if (!one || amounts.size() != goods.size()) {
      return Optional.empty();
    }
    BigDecimal sum = amounts.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(new Money(sum, amounts.getFirst().currency()));
  }

  /** Whether anything in it could ever be searched for or matched. */
  boolean saysSomething() {
    return !waybill.isEmpty()
        || !containers.isEmpty()
        || shipper.isPresent()
        || consignee.isPresent()
        || goods.stream().anyMatch(line -> !line.text().isEmpty() || line.hs().isPresent());
  }

  Consignment build() {
    return new Consignment(
        format,
        id,
        new Documents(waybill, master, references, issued),
        new Parties(shipper, consignee, notifyParty, forwarder),
        new Route(origin, loading, transit, discharge, destination),
        new Conveyance(mode, vessel, vesselId, voyage, carrier, flag, departure, arrival),
        goods,
        containers,
        seals,
        packages,
        grossMassKg,
        value);
  }
}
