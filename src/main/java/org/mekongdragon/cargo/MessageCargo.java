package org.mekongdragon.cargo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mekongdragon.exchange.IdentifierUse;
import org.mekongdragon.exchange.Message;
import org.mekongdragon.exchange.MessageIdentifier;
import org.mekongdragon.exchange.Offer;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Says of an identifier in a message how many consignments on hand it is met in. */
@Component
class MessageCargo implements IdentifierUse {

  private static final int MOST = 20;

  private final Consignments consignments;

  MessageCargo(Consignments consignments) {
    this.consignments = consignments;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public List<Offer> offers(Message message, MessageIdentifier identifier, Texts texts) {
    Optional<CargoFilter> filter = filter(identifier);
    if (filter.isEmpty()) {
      return List.of();
    }
    int found = consignments.list(filter.get(), OptionalLong.empty(), MOST).consignments().size();
    if (found == 0) {
      return List.of();
    }
    String label =
        switch (found) {
          case 1 -> texts.of("cargo.message.one");
          case MOST -> texts.of("cargo.message.many", found);
          default -> texts.of("cargo.message.some", found);
        };
    return List.of(
        Offer.link(
            label,
            "targeting",
            "/targeting/cargo/consignments?"
                + name(identifier)
                + "="
                + URLEncoder.encode(identifier.value(), StandardCharsets.UTF_8)));
  }

  private static Optional<CargoFilter> filter(MessageIdentifier identifier) {
    String value = identifier.value();
    return switch (identifier.kind()) {
      case CONTAINER -> Optional.of(only("", value, ""));
      case BILL -> Optional.of(only(value, "", ""));
      case COMPANY, PERSON -> Optional.of(only("", "", value));
      case FLIGHT, VESSEL, PHONE -> Optional.empty();
    };
  }

  private static CargoFilter only(String waybill, String container, String party) {
    return new CargoFilter(
        waybill,
        container,
        party,
        "",
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static String name(MessageIdentifier identifier) {
    return switch (identifier.kind()) {
      case CONTAINER -> "container";
      case BILL -> "waybill";
      case COMPANY, PERSON, FLIGHT, VESSEL, PHONE -> "party";
    };
  }
}
