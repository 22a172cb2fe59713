package org.mekongdragon.cargo;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.mekongdragon.cargo.parse.CargoContainer;
import org.mekongdragon.cargo.parse.Consignment;
import org.mekongdragon.cargo.parse.Conveyance;
import org.mekongdragon.cargo.parse.Documents;
import org.mekongdragon.cargo.parse.GoodsLine;
import org.mekongdragon.cargo.parse.Money;
import org.mekongdragon.cargo.parse.Party;
import org.mekongdragon.cargo.parse.Place;
import org.mekongdragon.cargo.parse.Route;
import org.mekongdragon.cargo.parse.StatedTime;
import org.mekongdragon.kernel.ContainerNumber;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.HsCode;
import org.mekongdragon.kernel.TransportMode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Writes a consignment as the JSON in which it is kept: short names, empty values left out, and
 * what follows from something else, too: a place that is a known code is that code alone, a
 * container that is a number is that number, a time that is a day is that day. {@link
 * ConsignmentReader} reads the very same consignment again.
 */
final class ConsignmentWriter {

  private static final JsonFactory PLAIN = JsonFactory.builder().build();

  /** Writes halves of characters, too, which a sender may have cut apart. */
  private static final JsonFactory ESCAPED =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final int USUAL_BYTES = 1_024;

  /** Letters of a country's code (ISO 3166-1 alpha-2), with which a UN/LOCODE begins. */
  static final int COUNTRY = 2;

  private final JsonGenerator json;

  private ConsignmentWriter(JsonGenerator json) {
    this.json = json;
  }

  static byte[] bytes(Consignment consignment) {
    try {
      return bytes(PLAIN, consignment);
    } catch (JacksonException halves) {
      return bytes(ESCAPED, consignment);
    }
  }

  private static byte[] bytes(JsonFactory factory, Consignment consignment) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    try (JsonGenerator json =
        factory.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
      new ConsignmentWriter(json).write(consignment);
    }
    return bytes.toByteArray();
  }

  private void write(Consignment consignment) {
    json.writeStartObject();
    text("f", consignment.format().name());
    text("id", consignment.id());
    documents(consignment.documents());
    party("sh", consignment.parties().shipper());
    party("co", consignment.parties().consignee());
    party("no", consignment.parties().notifyParty());
    party("fo", consignment.parties().forwarder());
    route(consignment.route());
    conveyance(consignment.conveyance());
    if (!consignment.goods().isEmpty()) {
      json.writeArrayPropertyStart("g");
      consignment.goods().forEach(this::goods);
      json.writeEndArray();
    }
    if (!consignment.containers().isEmpty()) {
      json.writeArrayPropertyStart("c");
      consignment.containers().forEach(this::container);
      json.writeEndArray();
    }
    texts("s", consignment.seals());
    consignment.packages().ifPresent(packages -> json.writeNumberProperty("p", packages));
    consignment.grossMassKg().ifPresent(mass -> number("kg", mass));
    consignment.value().ifPresent(value -> money("v", value));
    json.writeEndObject();
  }

  private void documents(Documents documents) {
    text("w", documents.waybill());
    text("m", documents.master());
    texts("o", documents.others());
    documents.issued().ifPresent(time -> time("i", time));
  }

  private void route(Route route) {
    place("or", route.origin());
    place("lo", route.loading());
    if (!route.transit().isEmpty()) {
      json.writeArrayPropertyStart("tr");
      route.transit().forEach(this::place);
      json.writeEndArray();
    }
    place("di", route.discharge());
    place("de", route.destination());
  }

  private void conveyance(Conveyance conveyance) {
    conveyance.mode().map(TransportMode::name).ifPresent(mode -> text("mo", mode));
    text("ve", conveyance.vessel());
    text("vi", conveyance.identifier());
    text("vo", conveyance.voyage());
    text("ca", conveyance.carrier());
    conveyance.flag().map(CountryCode::value).ifPresent(flag -> text("fl", flag));
    conveyance.departure().ifPresent(time -> time("dt", time));
    conveyance.arrival().ifPresent(time -> time("at", time));
  }

  private void party(String name, Party party) {
    if (!party.isPresent()) {
      return;
    }
    json.writeObjectPropertyStart(name);
    text("n", party.name());
    text("a", party.address());
    party.country().map(CountryCode::value).ifPresent(country -> text("c", country));
    texts("i", party.identifiers());
    texts("t", party.phones());
    json.writeEndObject();
  }

  private void place(String name, Place place) {
    if (!place.equals(Place.NONE)) {
      json.writeName(name);
      place(place);
    }
  }

  private void place(Place place) {
    if (isCode(place)) {
      json.writeString(place.stated());
      return;
    }
    json.writeStartObject();
    text("s", place.stated());
    place.unlocode().ifPresent(code -> text("u", code));
    place.country().map(CountryCode::value).ifPresent(country -> text("c", country));
    json.writeEndObject();
  }

  /** Whether country and UN/LOCODE are what is stated and nothing else. */
  private static boolean isCode(Place place) {
    String stated = place.stated();
    boolean known = place.unlocode().map(stated::equals).orElse(stated.length() == COUNTRY);
    return known
        && stated.length() >= COUNTRY
        && place.country().filter(country -> stated.startsWith(country.value())).isPresent();
  }

  private void goods(GoodsLine line) {
    json.writeStartObject();
    text("d", line.text());
    String hs = line.hs().map(HsCode::digits).orElse("");
    if (hs.equals(line.statedHs())) {
      text("H", hs);
    } else {
      text("h", hs);
      text("hs", line.statedHs());
    }
    line.packages().ifPresent(packages -> json.writeNumberProperty("p", packages));
    text("k", line.packageKind());
    line.grossMassKg().ifPresent(mass -> number("kg", mass));
    line.value().ifPresent(value -> money("v", value));
    line.origin().map(CountryCode::value).ifPresent(country -> text("o", country));
    texts("c", line.containers());
    json.writeEndObject();
  }

  private void container(CargoContainer container) {
    if (isNumber(container)) {
      json.writeString(container.stated());
      return;
    }
    json.writeStartObject();
    text("s", container.stated());
    container.number().map(ContainerNumber::value).ifPresent(number -> text("n", number));
    text("t", container.sizeType());
    text("l", container.load().name());
    texts("e", container.seals());
    container.grossMassKg().ifPresent(mass -> number("kg", mass));
    text("b", container.stowage());
    json.writeEndObject();
  }

  /** Whether nothing is known of it but a number that is right. */
  private static boolean isNumber(CargoContainer container) {
    String stated = container.stated();
    return container.number().filter(number -> number.value().equals(stated)).isPresent()
        && container.load() == CargoContainer.Load.UNKNOWN
        && container.sizeType().isEmpty()
        && container.seals().isEmpty()
        && container.grossMassKg().isEmpty()
        && container.stowage().isEmpty();
  }

  private void money(String name, Money money) {
    json.writeObjectPropertyStart(name);
    number("a", money.amount());
    text("c", money.currency());
    json.writeEndObject();
  }

  /** Day, time and offset as ISO 8601 writes them; parts that are not known are left out. */
  private void time(String name, StatedTime time) {
    if (time.time().isEmpty() && time.offset().isEmpty()) {
      text(name, time.date().toString());
      return;
    }
    json.writeArrayPropertyStart(name);
    json.writeString(time.date().toString());
    json.writeString(time.time().map(Object::toString).orElse(""));
    json.writeString(time.offset().map(Object::toString).orElse(""));
    json.writeEndArray();
  }

  private void number(String name, BigDecimal number) {
    json.writeName(name);
    json.writeNumber(number);
  }

  private void text(String name, String text) {
    if (!text.isEmpty()) {
      json.writeStringProperty(name, text);
    }
  }

  private void texts(String name, List<String> texts) {
    if (!texts.isEmpty()) {
      json.writeArrayPropertyStart(name);
      texts.forEach(json::writeString);
      json.writeEndArray();
    }
  }
}
