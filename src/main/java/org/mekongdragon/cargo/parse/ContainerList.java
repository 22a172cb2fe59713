package org.mekongdragon.cargo.parse;

import java.util.Optional;
import org.mekongdragon.kernel.TransportMode;

/**
 * BAPLIE (a stowage location starts each container) and COARRI (an equipment segment does): every
 * container becomes a consignment of its own.
 */
final class ContainerList implements EdifactMessage {

  private final CargoFormat format;
  private final Delivery delivery;
  private final Draft head;
  private Optional<Draft> open = Optional.empty();
  private ContainerDraft container = new ContainerDraft();
  private GoodsDraft goods = new GoodsDraft();
  private String excerpt = "";
  private boolean onCarriage;
  private boolean headReported;
  private long containers;

  ContainerList(CargoFormat format, Delivery delivery, EdifactSegment unh) {
    this.format = format;
    this.delivery = delivery;
    this.head = new Draft(format, delivery.head(unh.number(), unh.tag()));
    this.head.mode = Optional.of(TransportMode.SEA);
  }

  @Override
  public void segment(EdifactSegment segment) {
    boolean starts =
        format == CargoFormat.BAPLIE
            ? segment.tag().equals("LOC") && segment.at(1).equals("147")
            : segment.tag().equals("EQD");
    if (starts) {
      start(segment);
    }
    if (segment.tag().equals("CNT")) {
      close();
      count(segment);
    } else if (open.isPresent()) {
      open.get().values.at(at(segment, open.get().values));
      item(open.get(), segment);
    } else {
      head.values.at(at(segment, head.values));
      head(segment);
    }
  }

  private static Position at(EdifactSegment segment, Values values) {
    return new Position(values.position().record(), segment.number(), segment.tag());
  }

  private void head(EdifactSegment segment) {
    switch (segment.tag()) {
      case "TDT" -> {
        EdifactMessage.transport(head, segment);
        head.mode = head.mode.or(() -> Optional.of(TransportMode.SEA));
      }
      case "DTM" -> EdifactMessage.time(head, segment);
      case "LOC" -> EdifactMessage.place(head, segment);
      default -> {}
    }
  }

  private void start(EdifactSegment segment) {
    close();
    reportHead();
    Draft draft = new Draft(format, delivery.next(segment.number(), segment.tag()));
    draft.inherit(head);
    open = Optional.of(draft);
    container = new ContainerDraft();
    goods = new GoodsDraft();
    excerpt = segment.excerpt();
    onCarriage = false;
  }

  private void item(Draft draft, EdifactSegment segment) {
    Values values = draft.values;
    switch (segment.tag()) {
      case "EQD" -> equipment(values, segment);
      case "LOC" -> place(draft, segment);
      case "TDT" -> onCarriage = true;
      case "MEA" -> {
        if (EdifactMessage.isGrossMass(segment)) {
          container.grossMassKg = values.massKg("gross_mass", segment.at(3, 2), segment.at(3));
        }
      }
      case "SEL" -> container.addSeal(values, segment.at(1).equals("SI") ? "" : segment.at(1));
      case "RFF" -> reference(draft, segment);
      case "NAD" -> {
        if (segment.at(1).equals("CA") || segment.at(1).equals("CF")) {
          draft.carrier = values.text("carrier", segment.at(2));
        }
      }
      case "FTX" -> {
        if (segment.at(1).equals("AAA")) {
          segment.components(4).forEach(text -> goods.addText(values, text));
        }
      }
      case "DGS" -> draft.addReference("UN", segment.at(3));
      default -> {}
    }
  }

  private void equipment(Values values, EdifactSegment eqd) {
    ContainerDraft next = ContainerDraft.of(values, eqd.at(2));
    next.sizeType = values.text("container", eqd.at(3));
    next.load(eqd.at(6));
    next.stowage = container.stowage;
    next.grossMassKg = container.grossMassKg;
    next.seals.addAll(container.seals);
    container = next;
    excerpt = eqd.excerpt();
    containers++;
  }

  private void place(Draft draft, EdifactSegment loc) {
    if (loc.at(1).equals("147")) {
      container.stowage = draft.values.text("stowage", loc.at(2));
    } else if (!onCarriage) {
      EdifactMessage.place(draft, loc);
    }
  }

  /** BAPLIE needs an RFF in each group; {@code RFF+BM:1} is the usual filler and says nothing. */
  private static void reference(Draft draft, EdifactSegment rff) {
    String number = rff.at(1, 2);
    if (rff.at(1).equals("BM") && number.length() > 1) {
      draft.waybill = draft.values.text("waybill", number);
    } else if (number.length() > 1) {
      draft.addReference(rff.at(1), number);
    }
  }

  private void count(EdifactSegment cnt) {
    if (cnt.at(1).equals("16")
        && !cnt.at(1, 2).strip().replaceAll("^0+(?=.)", "").equals(Long.toString(containers))) {
      head.values.fault(
          "CNT", cnt.excerpt(), CargoProblem.ITEM_COUNT, Limits.excerpt(cnt.at(1, 2)), containers);
    }
  }

  @Override
  public void end(boolean truncated) {
    if (truncated && open.isPresent()) {
      open.get().values.fault("", excerpt, CargoProblem.TRUNCATED);
    }
    close();
    headReported = false;
    reportHead();
  }

  private void reportHead() {
    if (!headReported) {
      delivery.warnAll(head.values);
      head.values.findings().clear();
      headReported = true;
    }
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    Draft draft = open.get();
    if (!container.stated.isEmpty()) {
      draft.addContainer(container.build());
    }
    if (!goods.text.isEmpty()) {
      goods.addContainer(draft.values, container.stated);
      draft.addGoods(goods.build());
    }
    draft.grossMassKg = container.grossMassKg;
    delivery.deliver(draft, excerpt);
    open = Optional.empty();
  }
}
