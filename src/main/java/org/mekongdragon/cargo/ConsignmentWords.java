package org.mekongdragon.cargo;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mekongdragon.cargo.parse.CargoContainer;
import org.mekongdragon.cargo.parse.Consignment;
import org.mekongdragon.cargo.parse.GoodsLine;
import org.mekongdragon.cargo.parse.Party;
import org.mekongdragon.cargo.parse.Place;
import org.mekongdragon.cargo.parse.Route;
import org.mekongdragon.cargo.parse.StatedTime;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Consignments in few words: rows of lists, titles, places. */
@Component
class ConsignmentWords {

  static final String LIST = "/targeting/cargo/consignments";

  private static final int SHORT = 90;

  private final Reference reference;

  ConsignmentWords(Reference reference) {
    this.reference = reference;
  }

  /** The names of places by code, found with one query. */
  @Transactional(readOnly = true)
  Map<String, org.mekongdragon.reference.Place> places(List<StoredConsignment> consignments) {
    Set<String> codes = new HashSet<>();
    for (StoredConsignment one : consignments) {
      stops(one.content().route()).forEach(place -> place.unlocode().ifPresent(codes::add));
    }
    return codes.isEmpty() ? Map.of() : reference.places(codes);
  }

  List<CargoView.Consigned> rows(List<StoredConsignment> consignments, Texts texts) {
    Map<String, org.mekongdragon.reference.Place> places = places(consignments);
    return consignments.stream().map(one -> row(one, places, texts)).toList();
  }

  private CargoView.Consigned row(
      StoredConsignment stored, Map<String, org.mekongdragon.reference.Place> places, Texts texts) {
    Consignment one = stored.content();
    return new CargoView.Consigned(
        LIST + "/" + stored.id(),
        waybill(stored, texts),
        goods(one, texts),
        arrow(name(one.parties().shipper()), name(one.parties().consignee())),
        way(one.route(), places, texts),
        mass(one.grossMassKg(), texts),
        count(one.packages(), texts),
        containers(one),
        day(one.conveyance().arrival(), texts));
  }

  /** What a person calls it: its waybill, else the sender's number, else ours. */
  static String waybill(StoredConsignment stored, Texts texts) {
    return Stream.of(stored.content().documents().waybill(), stored.content().id())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElseGet(() -> texts.of("cargo.unnamed", stored.number()));
  }

  String title(Consignment one, Map<String, org.mekongdragon.reference.Place> places, Texts texts) {
    return Stream.of(
            goods(one, texts), mass(one.grossMassKg(), texts), way(one.route(), places, texts))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  String place(Place place, Map<String, org.mekongdragon.reference.Place> places, Texts texts) {
    return place
        .unlocode()
        .flatMap(code -> Optional.ofNullable(places.get(code)))
        .map(known -> known.names().in(texts.language().code()))
        .or(() ->
            place
                .country()
                .filter(country -> place.stated().equalsIgnoreCase(country.value()))
                .map(country -> country(country, texts)))
        .orElse(place.stated());
  }

  String country(CountryCode code, Texts texts) {
    return reference.name(ReferenceKind.COUNTRY, code.value(), texts.language().code());
  }

  static List<Place> stops(Route route) {
    return Stream.of(
            Stream.of(route.origin(), route.loading()),
            route.transit().stream(),
            Stream.of(route.discharge(), route.destination()))
        .flatMap(part -> part)
        .filter(Place::isPresent)
        .toList();
  }

  private String way(
      Route route, Map<String, org.mekongdragon.reference.Place> places, Texts texts) {
    List<String> names =
        stops(route).stream().map(place -> place(place, places, texts)).distinct().toList();
    return names.size() < 2 ? String.join("", names) : arrow(names.getFirst(), names.getLast());
  }

  private static String arrow(String from, String to) {
    return Stream.of(from, to).filter(part -> !part.isEmpty()).collect(Collectors.joining(" → "));
  }

  private static String name(Party party) {
    return party.name().isEmpty() ? String.join(", ", party.identifiers()) : party.name();
  }

  private static String goods(Consignment one, Texts texts) {
    List<String> lines =
        one.goods().stream().map(GoodsLine::text).filter(text -> !text.isEmpty()).toList();
    if (lines.isEmpty()) {
      return texts.of("cargo.goods.none");
    }
    String first = shortened(lines.getFirst());
    return lines.size() == 1 ? first : texts.of("cargo.goods.more", first, lines.size() - 1);
  }

  static String shortened(String text) {
    int end = Math.min(text.length(), SHORT);
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return end == text.length() ? text : text.substring(0, end) + "…";
  }

  private static String containers(Consignment one) {
    return Stream.concat(
            one.containers().stream().map(CargoContainer::stated).limit(2),
            one.containers().size() > 2
                ? Stream.of("+" + (one.containers().size() - 2))
                : Stream.empty())
        .collect(Collectors.joining(", "));
  }

  static String mass(Optional<BigDecimal> mass, Texts texts) {
    return mass.map(kg -> texts.number(kg) + " kg").orElse("");
  }

  static String count(OptionalLong count, Texts texts) {
    return count.isPresent() ? texts.number(count.getAsLong()) : "";
  }

  static String day(Optional<StatedTime> time, Texts texts) {
    return time.map(stated ->
            texts.date(stated.date()) + stated.time().map(clock -> " " + clock).orElse(""))
        .orElse("");
  }

  static String joined(String... parts) {
    return Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }
}
