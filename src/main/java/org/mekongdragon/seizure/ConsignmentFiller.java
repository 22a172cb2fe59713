package org.mekongdragon.seizure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mekongdragon.cargo.Consignments;
import org.mekongdragon.cargo.StoredConsignment;
import org.mekongdragon.cargo.parse.CargoContainer;
import org.mekongdragon.cargo.parse.Consignment;
import org.mekongdragon.cargo.parse.GoodsLine;
import org.mekongdragon.cargo.parse.Party;
import org.mekongdragon.cargo.parse.Place;
import org.mekongdragon.exchange.Origins;
import org.mekongdragon.kernel.ContainerNumber;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.TransportMode;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.screening.HitOrigins;
import org.mekongdragon.screening.HitRecord;
import org.mekongdragon.screening.Hits;
import org.mekongdragon.screening.SelectionReason;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Fills a report in from the consignment in which something was found; the officer adds what. */
@Component
class ConsignmentFiller {

  private static final int MOST_CONTAINERS = 20;
  private static final int LONGEST = 290;

  private final Consignments consignments;
  private final Hits hits;
  private final HitOrigins origins;
  private final Reference reference;

  ConsignmentFiller(Consignments consignments, Hits hits, HitOrigins origins, Reference reference) {
    this.consignments = consignments;
    this.hits = hits;
    this.origins = origins;
    this.reference = reference;
  }

  /**
   * The form with what the consignment says.
   *
   * @throws Problem {@code seizure-not-found} when the caller sees no such consignment
   */
  SeizureForm fill(SeizureForm form, long number, Texts texts) {
    StoredConsignment stored =
        consignments.find(number).orElseThrow(() -> Problem.of(SeizureProblem.SEIZURE_NOT_FOUND));
    Consignment cargo = stored.content();
    SeizureForm filled =
        form.with("consignment", Long.toString(number))
            .with("mode", cargo.mode().map(TransportMode::code).orElse(""))
            .with("waybill", cut(cargo.documents().waybill()))
            .with("conveyance", cut(conveyance(cargo)))
            .with("containers", containers(cargo))
            .with("detection", detection(number))
            .with("warning", warning(number))
            .with("remarks", declared(cargo, texts));
    return companies(route(filled, cargo), cargo, texts);
  }

  private static String conveyance(Consignment cargo) {
    return Stream.of(cargo.conveyance().vessel(), cargo.conveyance().voyage())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String containers(Consignment cargo) {
    return cargo.containers().stream()
        .limit(MOST_CONTAINERS)
        .map(ConsignmentFiller::number)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String number(CargoContainer container) {
    return container.number().map(ContainerNumber::value).orElse(container.stated());
  }

  /** How it came to be opened, as far as one way of detection says it. */
  private String detection(long number) {
    return hits.ofConsignment(number)
        .map(HitRecord::selections)
        .flatMap(selections -> selections.stream().findFirst())
        .map(selection -> detection(selection.why()))
        .orElse("");
  }

  /** The message of which the profile or entry was made that pointed at it. */
  private String warning(long number) {
    return hits.ofConsignment(number).stream()
        .flatMap(record -> record.hits().stream())
        .flatMap(hit -> origins.of(hit.target()).stream())
        .map(Origins.Origin::number)
        .findFirst()
        .orElse("");
  }

  private static String detection(SelectionReason why) {
    return switch (why) {
      case PROFILE -> "profile";
      case WATCHLIST -> "watch-list";
      case RANDOM -> "random";
      case WARNING -> "warning";
      case SCORE -> "";
    };
  }

  private static String declared(Consignment cargo, Texts texts) {
    String goods =
        cargo.goods().stream()
            .map(GoodsLine::text)
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining("; "));
    return goods.isEmpty() ? "" : texts.of("seizure.declared", cut(goods));
  }

  private SeizureForm route(SeizureForm form, Consignment cargo) {
    SeizureForm filled = form;
    filled = leg(filled, "origin", cargo.route().origin());
    filled = leg(filled, "departure", cargo.route().loading());
    for (Place place : cargo.route().transit()) {
      filled = leg(filled, "transit", place);
    }
    filled = leg(filled, "transit", cargo.route().discharge());
    return leg(filled, "destination", cargo.route().destination());
  }

  private SeizureForm leg(SeizureForm form, String stop, Place place) {
    if (!place.isPresent()) {
      return form;
    }
    String start = "route[" + form.rows("route") + "].";
    String known = place.unlocode().filter(code -> reference.place(code).isPresent()).orElse("");
    String country = known.isEmpty() ? country(place.country()) : known.substring(0, 2);
    return form.with(start + "stop", stop)
        .with(start + "country", country)
        .with(start + "place", known)
        .with(start + "name", known.isEmpty() ? words(place, country) : "");
  }

  /** What was stated of a place, unless that is its country alone. */
  private static String words(Place place, String country) {
    return place.stated().strip().equalsIgnoreCase(country) ? "" : cut(place.stated());
  }

  private SeizureForm companies(SeizureForm form, Consignment cargo, Texts texts) {
    SeizureForm filled = form;
    var parties = cargo.parties();
    List<Party> all = List.of(parties.shipper(), parties.consignee(), parties.notifyParty());
    List<String> roles = List.of("shipper", "consignee", "notify");
    for (int i = 0; i < all.size(); i++) {
      Party party = all.get(i);
      boolean named = all.subList(0, i).stream().anyMatch(one -> one.name().equals(party.name()));
      if (Party.isName(party.name()) && !named) {
        String start = "companies[" + filled.rows("companies") + "].";
        filled =
            filled
                .with(start + "name", cut(party.name()))
                .with(start + "role", texts.of("seizure.party." + roles.get(i)))
                .with(start + "country", country(party.country()))
                .with(start + "address", cut(party.address()))
                .with(start + "taxId", cut(String.join(" ", party.identifiers())));
      }
    }
    return filled;
  }

  private String country(Optional<CountryCode> country) {
    return country
        .map(CountryCode::toString)
        .filter(code -> reference.entry(ReferenceKind.COUNTRY, code).isPresent())
        .orElse("");
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
