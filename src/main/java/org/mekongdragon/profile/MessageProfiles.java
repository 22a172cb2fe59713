package org.mekongdragon.profile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mekongdragon.exchange.IdentifierUse;
import org.mekongdragon.exchange.Message;
import org.mekongdragon.exchange.MessageIdentifier;
import org.mekongdragon.exchange.Offer;
import org.mekongdragon.exchange.Origins;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Offers a draft of a risk profile for an identifier in a message. */
@Component
class MessageProfiles implements IdentifierUse {

  private static final int SEVERITY = 80;
  private static final int LONGEST_NAME = 100;

  private final Profiles profiles;

  MessageProfiles(Profiles profiles) {
    this.profiles = profiles;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public List<Offer> offers(Message message, MessageIdentifier identifier, Texts texts) {
    Optional<String> rule = rule(identifier);
    if (rule.isEmpty() || !profiles.mayWrite()) {
      return List.of();
    }
    Map<String, String> query = new LinkedHashMap<>();
    query.put("rule", rule.get());
    query.put("name", cut(message.number() + " " + identifier.text()));
    query.put("explanation", texts.of("profile.message.explanation", message.number()));
    query.put("severity", Integer.toString(SEVERITY));
    query.put(
        "origin", new Origins.Origin(message.operation(), message.id(), message.number()).text());
    return List.of(
        Offer.link(
            texts.of("profile.message.offer"),
            "plus",
            "/targeting/profiles/new?"
                + query.entrySet().stream()
                    .map(one ->
                        one.getKey()
                            + "="
                            + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"))));
  }

  /** What would meet it again. */
  private static Optional<String> rule(MessageIdentifier identifier) {
    String value = "\"" + identifier.value().replace("\"", "") + "\"";
    return switch (identifier.kind()) {
      case CONTAINER -> Optional.of("container = " + identifier.value());
      case BILL -> Optional.of("waybill = " + value);
      case VESSEL -> Optional.of("vessel contains " + value);
      case FLIGHT -> Optional.of("voyage contains " + value);
      case COMPANY, PERSON ->
          Optional.of(
              "consignee contains "
                  + value
                  + " or shipper contains "
                  + value
                  + " or notify contains "
                  + value);
      case PHONE -> Optional.empty();
    };
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
  }
}
