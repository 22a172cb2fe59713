package org.mekongdragon.cargo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.mekongdragon.cargo.parse.CargoContainer;
import org.mekongdragon.cargo.parse.CargoFormat;
import org.mekongdragon.cargo.parse.Consignment;
import org.mekongdragon.cargo.parse.Conveyance;
import org.mekongdragon.cargo.parse.Documents;
import org.mekongdragon.cargo.parse.GoodsLine;
import org.mekongdragon.cargo.parse.Money;
import org.mekongdragon.cargo.parse.Parties;
import org.mekongdragon.cargo.parse.Party;
import org.mekongdragon.cargo.parse.Place;
import org.mekongdragon.cargo.parse.Route;
import org.mekongdragon.cargo.parse.StatedTime;
import org.mekongdragon.kernel.ContainerNumber;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.HsCode;
import org.mekongdragon.kernel.TransportMode;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads what {@link ConsignmentWriter} wrote, now or when it still wrote out what follows from
 * something else.
 */
final class ConsignmentReader {

  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  private final JsonParser json;

  private ConsignmentReader(JsonParser json) {
    this.json = json;
  }

  static Consignment read(byte[] bytes) {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      json.nextToken();
      return new ConsignmentReader(json).consignment();
    }
  }

  private Consignment consignment() {
    Values all = new Values();
    List<GoodsLine> goods = new ArrayList<>();
    List<CargoContainer> containers = new ArrayList<>();
    List<Place> transit = new ArrayList<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "g" -> each(goods, this::goods);
        case "c" -> each(containers, this::container);
        case "tr" -> each(transit, this::place);
        case "sh", "co", "no", "fo" -> all.put(name, party());
        case "or", "lo", "di", "de" -> all.put(name, place());
        case "v" -> all.put(name, money());
        case "i", "dt", "at" -> all.put(name, time());
        default -> all.put(name, value(name));
      }
    }
    return new Consignment(
        CargoFormat.valueOf(all.text("f")),
        all.text("id"),
        new Documents(all.text("w"), all.text("m"), all.texts("o"), all.any("i", StatedTime.class)),
        new Parties(all.party("sh"), all.party("co"), all.party("no"), all.party("fo")),
        new Route(all.place("or"), all.place("lo"), transit, all.place("di"), all.place("de")),
        conveyance(all),
        goods,
        containers,
        all.texts("s"),
        all.count("p"),
        all.any("kg", BigDecimal.class),
        all.any("v", Money.class));
  }

  private static Conveyance conveyance(Values all) {
    return new Conveyance(
        all.any("mo", String.class).map(TransportMode::valueOf),
        all.text("ve"),
        all.text("vi"),
        all.text("vo"),
        all.text("ca"),
        all.any("fl", String.class).map(CountryCode::new),
        all.any("dt", StatedTime.class),
        all.any("at", StatedTime.class));
  }

  private Party party() {
    Values all = values();
    return new Party(
        all.text("n"), all.text("a"), country(all, "c"), all.texts("i"), all.texts("t"));
  }

  private Place place() {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      String code = json.getString();
      return new Place(
          code,
          code.length() == ConsignmentWriter.COUNTRY ? Optional.empty() : Optional.of(code),
          Optional.of(new CountryCode(code.substring(0, ConsignmentWriter.COUNTRY))));
    }
    Values all = values();
    return new Place(all.text("s"), all.any("u", String.class), country(all, "c"));
  }

  private GoodsLine goods() {
    Values all = new Values();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      all.put(name, name.equals("v") ? money() : value(name));
    }
    Optional<String> usual = all.any("H", String.class);
    return new GoodsLine(
        all.text("d"),
        usual.or(() -> all.any("h", String.class)).map(HsCode::new),
        usual.orElseGet(() -> all.text("hs")),
        all.count("p"),
        all.text("k"),
        all.any("kg", BigDecimal.class),
        all.any("v", Money.class),
        country(all, "o"),
        all.texts("c"));
  }

  private CargoContainer container() {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      String number = json.getString();
      return new CargoContainer(
          number,
          Optional.of(new ContainerNumber(number)),
          "",
          CargoContainer.Load.UNKNOWN,
          List.of(),
          Optional.empty(),
          "");
    }
    Values all = values();
    return new CargoContainer(
        all.text("s"),
        all.any("n", String.class).map(ContainerNumber::new),
        all.text("t"),
        CargoContainer.Load.valueOf(all.text("l")),
        all.texts("e"),
        all.any("kg", BigDecimal.class),
        all.text("b"));
  }

  private Money money() {
    Values all = values();
    return new Money(all.any("a", BigDecimal.class).orElse(BigDecimal.ZERO), all.text("c"));
  }

  private StatedTime time() {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return new StatedTime(LocalDate.parse(json.getString()), Optional.empty(), Optional.empty());
    }
    List<String> parts = texts();
    return new StatedTime(
        LocalDate.parse(parts.getFirst()),
        Optional.of(parts.get(1)).filter(part -> !part.isEmpty()).map(LocalTime::parse),
        Optional.of(parts.get(2)).filter(part -> !part.isEmpty()).map(ZoneOffset::of));
  }

  private static Optional<CountryCode> country(Values all, String name) {
    return all.any(name, String.class).map(CountryCode::new);
  }

  /** A flat object. */
  private Values values() {
    Values all = new Values();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      all.put(name, value(name));
    }
    return all;
  }

  private Object value(String name) {
    JsonToken token = json.currentToken();
    if (token == JsonToken.START_ARRAY) {
      return texts();
    }
    if (token == JsonToken.VALUE_STRING) {
      return json.getString();
    }
    return name.equals("p") ? (Object) json.getLongValue() : json.getDecimalValue();
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    while (json.nextToken() == JsonToken.VALUE_STRING) {
      texts.add(json.getString());
    }
    return texts;
  }

  private <T> void each(List<T> items, Supplier<T> read) {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(read.get());
    }
  }

  /** The values of an object by name; what was left out is empty. */
  private static final class Values {

    private final Map<String, Object> all = HashMap.newHashMap(16);

    void put(String name, Object value) {
      all.put(name, value);
    }

    <T> Optional<T> any(String name, Class<T> type) {
      return Optional.ofNullable(all.get(name)).map(type::cast);
    }

    String text(String name) {
      return any(name, String.class).orElse("");
    }

    List<String> texts(String name) {
      return all.get(name) instanceof List<?> list
          ? list.stream().map(String.class::cast).toList()
          : List.of();
    }

    OptionalLong count(String name) {
      return all.get(name) instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
    }

    Party party(String name) {
      return any(name, Party.class).orElse(Party.NONE);
    }

    Place place(String name) {
      return any(name, Place.class).orElse(Place.NONE);
    }
  }
}
