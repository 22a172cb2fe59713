package org.mekongdragon.screening;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.cargo.StoredConsignment;
import org.mekongdragon.exchange.Delivery;
import org.mekongdragon.exchange.MessageAction;
import org.mekongdragon.exchange.Messages;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Hand-overs in the reader's words. */
@Component
class AlertViews {

  private final PortAlerts alerts;
  private final Messages messages;
  private final Organisations organisations;
  private final HitRows rows;

  AlertViews(PortAlerts alerts, Messages messages, Organisations organisations, HitRows rows) {
    this.alerts = alerts;
    this.messages = messages;
    this.organisations = organisations;
    this.rows = rows;
  }

  /** What was sent about a consignment, and who may be told now: nobody when it is not given. */
  AlertsView of(long consignment, Optional<StoredConsignment> stored, Texts texts) {
    List<PortAlerts.Recipient> recipients = stored.map(alerts::recipients).orElse(List.of());
    Optional<PortAlerts.Recipient> next = stored.flatMap(one -> alerts.next(recipients, one));
    return new AlertsView(
        alerts.about(consignment).stream().map(one -> sent(one, texts)).toList(),
        recipients.stream().map(one -> new Choice(one.value(), label(one, texts))).toList(),
        next.map(PortAlerts.Recipient::value).orElse(""),
        next.map(PortAlerts.Recipient::place).orElse(""),
        UUID.randomUUID().toString());
  }

  /** An office by its key or an organisation by its code. */
  String name(String detail, Texts texts) {
    return detail.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? unit(UUID.fromString(detail), texts).orElse("")
        : organisation(detail, texts);
  }

  /** How far the recipient of a hand-over is; what came of it, when it is known. */
  String state(PortAlert alert, Texts texts) {
    Optional<Delivery> furthest = furthest(alert);
    return furthest
        .flatMap(Delivery::result)
        .map(result -> texts.of("exchange.result", result))
        .or(() -> furthest.flatMap(Delivery::state).map(step -> texts.of("exchange.step", step)))
        .orElse(
            texts.of(
                alert.message().isEmpty() || furthest.isPresent()
                    ? "screening.alerted"
                    : "screening.alert.held"));
  }

  boolean isAnswered(PortAlert alert) {
    return furthest(alert).flatMap(Delivery::result).isPresent();
  }

  /** Whether the caller can say for its recipient that it came. */
  boolean mayTake(PortAlert alert) {
    return alert.takenAt().isEmpty()
        && alert
            .message()
            .map(id -> messages.actions(messages.find(alert.operation(), id)))
            .filter(may -> may.contains(MessageAction.ACKNOWLEDGE))
            .isPresent();
  }

  /** The address of the message, if there is one. */
  static String href(PortAlert alert) {
    return alert
        .message()
        .map(id -> "/operations/" + alert.operation() + "/messages/" + id)
        .orElse("");
  }

  private Optional<Delivery> furthest(PortAlert alert) {
    return alert.message().stream()
        .flatMap(id -> messages.deliveries(List.of(id)).stream())
        .max(Comparator.comparingInt(one -> one.steps().size()));
  }

  private AlertsView.Sent sent(PortAlert one, Texts texts) {
    String who =
        one.unit()
            .flatMap(id -> unit(id, texts))
            .orElseGet(() -> organisation(one.recipient(), texts));
    return new AlertsView.Sent(who, state(one, texts), isAnswered(one), href(one));
  }

  private String label(PortAlerts.Recipient one, Texts texts) {
    String organisation = organisation(one.organisation(), texts);
    return one.unit()
        .flatMap(id -> unit(id, texts))
        .map(name ->
            texts.of(
                "screening.alert.office",
                name,
                rows.place(one.place(), texts),
                organisation,
                one.operation()))
        .orElseGet(() -> texts.of("screening.alert.contact", organisation, one.operation()));
  }

  private Optional<String> unit(UUID id, Texts texts) {
    return organisations.unit(id).map(unit -> unit.name(texts.language().code()));
  }

  private String organisation(String code, Texts texts) {
    return organisations.find(code).map(found -> found.name(texts.language().code())).orElse(code);
  }
}
