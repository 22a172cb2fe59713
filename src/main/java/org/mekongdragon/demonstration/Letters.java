package org.mekongdragon.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Unit;
import org.mekongdragon.exchange.Delivery;
import org.mekongdragon.exchange.FeedbackResult;
import org.mekongdragon.exchange.GeneratedMessages;
import org.mekongdragon.exchange.Grading;
import org.mekongdragon.exchange.Handling;
import org.mekongdragon.exchange.Message;
import org.mekongdragon.exchange.MessageFilter;
import org.mekongdragon.exchange.MessageKind;
import org.mekongdragon.exchange.Messages;
import org.mekongdragon.exchange.NewMessage;
import org.mekongdragon.exchange.RequestedAction;
import org.springframework.stereotype.Component;

/**
 * A handful of messages in different states: answered, under way, overdue, and one that waits for
 * Hai Phong and names a container of the sample manifest. All are made up and say so.
 */
@Component
class Letters {

  private static final String CODE = Demonstration.OPERATION;
  private static final String CHINA = "ncp.cn";
  private static final String VIET_NAM = "ncp.vn";
  private static final String HAI_PHONG = "officer.haiphong";

  private final Messages messages;
  private final GeneratedMessages generated;
  private final Organisations organisations;
  private final People people;
  private final Clock clock;

  Letters(
      Messages messages,
      GeneratedMessages generated,
      Organisations organisations,
      People people,
      Clock clock) {
    this.messages = messages;
    this.generated = generated;
    this.organisations = organisations;
    this.people = people;
    this.clock = clock;
  }

  /** Writes them, unless they are there. */
  void write() {
    if (as("coordinator", () -> messages.count(MessageFilter.of(CODE))) > 0) {
      return;
    }
    ketamine();
    parcels();
    precursors();
    bulletin();
    tea();
    waiting();
  }

  /** Answered with a seizure. */
  private void ketamine() {
    Instant at = Instant.parse("2025-05-06T02:15:00Z");
    Message sent =
        send(
            CHINA,
            at,
            List.of(unit("VN-HPH-PCU")),
            new Text(
                MessageKind.WARNING,
                "集装箱 EGHU1171398 涉嫌藏匿氯胺酮",
                "经分析，该集装箱（EGHU 117139-8）自青岛运往海防，申报为尿素，重量与装箱记录不符。" + "建议 X 光查验并取样。",
                RequestedAction.EXAMINE,
                Map.of("container", "EGHU1171398", "origin", "CN", "hs", "310210")));
    step(HAI_PHONG, sent, Delivery.Step.OPENED, at.plus(Duration.ofMinutes(40)));
    step(HAI_PHONG, sent, Delivery.Step.ACKNOWLEDGED, at.plus(Duration.ofMinutes(55)));
    feedback(
        HAI_PHONG,
        sent,
        FeedbackResult.SEIZURE,
        "Đã soi chiếu và mở kiểm tra, thu giữ ketamine giấu trong bao phân. Cảm ơn phía bạn.",
        at.plus(Duration.ofHours(31)));
  }

  /** Acknowledged, still moving. */
  private void parcels() {
    Instant at = Instant.parse("2025-06-12T07:30:00Z");
    Message sent =
        send(
            "demo.th-customs.1",
            at,
            List.of(unit("VN-NOIBAI")),
            new Text(
                MessageKind.SUSPICIOUS,
                "Vitamins by express, same sender under three names",
                "Parcels of 2 to 4 kg from Bangkok to Ha Noi, air waybill 888-11111111, declared"
                    + " as vitamins. The sender's phone +999 555 0177 is the same on all three.",
                RequestedAction.MONITOR,
                Map.of("bill", "888-11111111", "goods", "vitamins")));
    step("officer.noibai", sent, Delivery.Step.OPENED, at.plus(Duration.ofHours(2)));
    step("officer.noibai", sent, Delivery.Step.ACKNOWLEDGED, at.plus(Duration.ofHours(2)));
    feedback(
        "officer.noibai",
        sent,
        FeedbackResult.STILL_MOVING,
        "Hàng chưa về Nội Bài, đã đặt theo dõi.",
        at.plus(Duration.ofHours(20)));
  }

  /** One of two has answered; the other has been late for long. */
  private void precursors() {
    Instant at = Instant.parse("2025-07-03T03:00:00Z");
    Message sent =
        send(
            VIET_NAM,
            at,
            List.of("LA-CUSTOMS", "KH-CUSTOMS"),
            new Text(
                MessageKind.REFERRAL,
                "Đề nghị kiểm tra hai lô axit axetic quá cảnh",
                "Hai lô khai báo dung môi, nghi chứa anhydrit axetic. Đề nghị kiểm tra tại nơi đến"
                    + " và phản hồi kết quả.",
                RequestedAction.EXAMINE,
                Map.of("goods", "acetic acid", "hs", "291521", "destination", "LAVTE")));
    step("demo.la-customs.1", sent, Delivery.Step.ACKNOWLEDGED, at.plus(Duration.ofHours(5)));
    feedback(
        "demo.la-customs.1",
        sent,
        FeedbackResult.EXAMINED_NIL,
        "Examined on arrival. The goods are as declared.",
        at.plus(Duration.ofHours(50)));
  }

  /** For everybody; no feedback is asked for. */
  private void bulletin() {
    var _ =
        send(
            "coordinator",
            Instant.parse("2025-08-20T01:00:00Z"),
            List.of("all"),
            new Text(
                MessageKind.BULLETIN,
                "OMD7 bulletin: tea bags of one kilogram",
                "Since June most crystalline methamphetamine was met in tea bags of one kilogram,"
                    + " declared as green tea or cosmetics. Pictures of the print are with the"
                    + " contact points.",
                RequestedAction.INFORM,
                Map.of("theme", "concealment", "route", "MM - TH - LA - VN")));
  }

  /** Nobody has acknowledged it. */
  private void tea() {
    var _ =
        send(
            "demo.hk-customs.1",
            Instant.parse("2025-09-01T06:45:00Z"),
            List.of("VN-CUSTOMS"),
            new Text(
                MessageKind.REQUEST,
                "Who is behind Golden Delta Trading?",
                "A company of that name was consignee of two loads that we examined. Please tell us"
                    + " what your register holds.",
                RequestedAction.INFORM,
                Map.of("company", "Golden Delta Trading Co., Ltd")));
  }

  /** Waits for Hai Phong; the sample manifest holds the container. */
  private void waiting() {
    var _ =
        send(
            CHINA,
            clock.instant().minus(Duration.ofHours(2)),
            List.of(unit("VN-HPH-PCU")),
            new Text(
                MessageKind.WARNING,
                "集装箱 TGHU1075444 夹藏可疑",
                "该集装箱（TGHU 107544-4）自盐田运往海防，申报为塑料日用品，X 光图像显示夹层。" + "请查验并反馈结果。",
                RequestedAction.EXAMINE,
                Map.of("container", "TGHU1075444", "origin", "CN", "loading", "CNYTN")));
  }

  /** What a message says beside its recipients. */
  private record Text(
      MessageKind kind,
      String subject,
      String text,
      RequestedAction action,
      Map<String, String> fields) {}

  private Message send(String login, Instant at, List<String> to, Text text) {
    Message.Content content =
        new Message.Content(
            text.kind(),
            text.subject(),
            text.text(),
            people.byLogin(login).orElseThrow().language(),
            new Grading("B", "2"),
            Handling.H1,
            text.action(),
            text.fields(),
            0);
    return as(login, () -> generated.send(CODE, new NewMessage(content, to, Optional.empty()), at));
  }

  private void step(String login, Message message, Delivery.Step step, Instant at) {
    people.as(id(login), () -> generated.step(message, step, at));
  }

  private void feedback(
      String login, Message message, FeedbackResult result, String text, Instant at) {
    var _ = as(login, () -> generated.feedback(message, result, text, at));
  }

  private String unit(String code) {
    return organisations.unitByCode(code).map(Unit::id).map(UUID::toString).orElseThrow();
  }

  private UUID id(String login) {
    return people.byLogin(login).orElseThrow().id();
  }

  private <T> T as(String login, Supplier<T> work) {
    return people.as(id(login), work);
  }
}
