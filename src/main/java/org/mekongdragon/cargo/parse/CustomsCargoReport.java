package org.mekongdragon.cargo.parse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * CUSCAR, UN/EDIFACT directories D.95B to D.03A: the head names vessel, ports and equipment; each
 * CNI group is a bill of lading whose goods items (GID) point at equipment (SGP).
 */
final class CustomsCargoReport implements EdifactMessage {

  private final Delivery delivery;
  private final Draft head;
  private final Map<String, ContainerDraft> equipment = new HashMap<>();
  private Optional<Draft> open = Optional.empty();
  private Optional<GoodsDraft> goods = Optional.empty();
  private Optional<ContainerDraft> container = Optional.empty();
  private String party = "";
  private String excerpt = "";
  private boolean headReported;
  private long consignments;

  CustomsCargoReport(Delivery delivery, EdifactSegment unh) {
    this.delivery = delivery;
    this.head = new Draft(CargoFormat.CUSCAR, delivery.head(unh.number(), unh.tag()));
  }

  @Override
  public void segment(EdifactSegment segment) {
    if (segment.tag().equals("CNI")) {
      start(segment);
    } else if (segment.tag().equals("CNT")) {
      count(segment);
    } else if (open.isPresent()) {
      move(open.get().values, segment);
      item(open.get(), segment);
    } else {
      move(head.values, segment);
      head(segment);
    }
  }

  private static void move(Values values, EdifactSegment segment) {
    values.at(new Position(values.position().record(), segment.number(), segment.tag()));
  }

  private void head(EdifactSegment segment) {
    switch (segment.tag()) {
      case "BGM" -> head.id = head.values.text("id", segment.at(2));
      case "DTM" -> EdifactMessage.time(head, segment);
      case "TDT" -> {
        if (head.voyage.isEmpty() && head.vessel.isEmpty()) {
          EdifactMessage.transport(head, segment);
        }
      }
      case "LOC" -> EdifactMessage.place(head, segment);
      case "NAD" -> {
        if (segment.at(1).equals("CA") && head.carrier.isEmpty()) {
          Party carrier = EdifactMessage.party(head.values, "carrier", segment);
          head.carrier = carrier.name().isEmpty() ? segment.at(2) : carrier.name();
        }
      }
      default -> equipment(head.values, segment);
    }
  }

  /**
   * Equipment groups stand in the head; their numbers are checked where a consignment uses them.
   */
  private void equipment(Values values, EdifactSegment segment) {
    switch (segment.tag()) {
      case "EQD" -> {
        ContainerDraft next = new ContainerDraft();
        next.stated = values.text("container", segment.at(2));
        next.sizeType = values.text("container", segment.at(3));
        next.load(segment.at(6));
        container = Optional.of(next);
        if (equipment.size() < Limits.CONTAINERS) {
          equipment.put(key(next.stated), next);
        } else {
          values.fault("container", "", CargoProblem.CARGO_TOO_MANY, Limits.CONTAINERS);
        }
      }
      case "SEL" -> container.ifPresent(c -> c.addSeal(values, segment.at(1)));
      case "MEA" -> {
        if (EdifactMessage.isGrossMass(segment) && container.isPresent()) {
          container.get().grossMassKg = values.massKg("container", segment.at(3, 2), segment.at(3));
        }
      }
      default -> {}
    }
  }

  private static String key(String number) {
    return number.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }

  private void start(EdifactSegment cni) {
    close();
    reportHead();
    consignments++;
    Draft draft = new Draft(CargoFormat.CUSCAR, delivery.next(cni.number(), cni.tag()));
    draft.inherit(head);
    draft.addReference("manifest", head.id);
    draft.id = draft.values.text("id", cni.at(1));
    draft.waybill = draft.values.text("waybill", cni.at(2));
    open = Optional.of(draft);
    container = Optional.empty();
    party = "";
    excerpt = cni.excerpt();
  }

  private void item(Draft draft, EdifactSegment segment) {
    Values values = draft.values;
    switch (segment.tag()) {
      case "RFF" -> reference(draft, segment);
      case "LOC" -> place(draft, segment);
      case "DTM" -> EdifactMessage.time(draft, segment);
      case "NAD" -> party(draft, segment);
      case "COM" -> phone(draft, segment);
      case "TDT" -> {
        if (head.voyage.isEmpty() && head.vessel.isEmpty()) {
          EdifactMessage.transport(draft, segment);
        }
      }
      case "GID" -> goodsItem(draft, segment);
      case "PAC" -> packages(values, segment);
      case "FTX" -> {
        if (segment.at(1).equals("AAA")) {
          GoodsDraft line = line();
          segment.components(4).forEach(text -> line.addText(values, text));
        }
      }
      case "MEA" -> mass(draft, segment);
      case "SGP" -> splitGoods(draft, segment);
      case "CST" -> line().hs(values, segment.at(2));
      case "PIA" -> {
        if (segment.at(2, 2).equals("HS")) {
          line().hs(values, segment.at(2));
        }
      }
      case "MOA" -> amount(draft, segment);
      case "DGS" -> draft.addReference("UN", segment.at(3));
      case "EQD" -> {
        equipment(values, segment);
        use(draft, segment.at(2));
      }
      case "SEL" -> equipment(values, segment);
      default -> {}
    }
  }

  private static void reference(Draft draft, EdifactSegment rff) {
    String number = rff.at(1, 2);
    switch (rff.at(1)) {
      case "BM", "BH", "HWB", "AWB", "AAS" -> {
        if (!number.isEmpty()) {
          draft.waybill = draft.values.text("waybill", number);
        }
      }
      case "MB", "MWB" -> draft.master = draft.values.text("master", number);
      default -> draft.addReference(rff.at(1), number);
    }
  }

  private void place(Draft draft, EdifactSegment loc) {
    if (goods.isPresent() && loc.at(1).equals("27")) {
      goods.get().origin = draft.values.country("origin", loc.at(2));
    } else {
      EdifactMessage.place(draft, loc);
    }
  }

  private void party(Draft draft, EdifactSegment nad) {
    party = nad.at(1);
    Values values = draft.values;
    switch (party) {
      case "CZ", "OS", "EX", "SF" -> draft.shipper = EdifactMessage.party(values, "shipper", nad);
      case "CN", "IM", "UC", "ST" -> {
        if (!draft.consignee.isPresent() || party.equals("CN")) {
          draft.consignee = EdifactMessage.party(values, "consignee", nad);
        }
      }
      case "NI", "N1", "NP" -> draft.notifyParty = EdifactMessage.party(values, "notify", nad);
      case "FW", "CX", "FR", "AG" ->
          draft.forwarder = EdifactMessage.party(values, "forwarder", nad);
      default -> party = "";
    }
  }

  /** COM follows the NAD it belongs to. */
  private void phone(Draft draft, EdifactSegment com) {
    String number = draft.values.text("phone", com.at(1));
    switch (party) {
      case "CZ", "OS", "EX", "SF" -> draft.shipper = withPhone(draft.shipper, number);
      case "CN", "IM", "UC", "ST" -> draft.consignee = withPhone(draft.consignee, number);
      case "NI", "N1", "NP" -> draft.notifyParty = withPhone(draft.notifyParty, number);
      case "FW", "CX", "FR", "AG" -> draft.forwarder = withPhone(draft.forwarder, number);
      default -> {}
    }
  }

  private static Party withPhone(Party party, String number) {
    if (number.isEmpty() || party.phones().size() >= 50) {
      return party;
    }
    java.util.List<String> phones = new java.util.ArrayList<>(party.phones());
    phones.add(number);
    return new Party(party.name(), party.address(), party.country(), party.identifiers(), phones);
  }

  private void goodsItem(Draft draft, EdifactSegment gid) {
    closeGoods(draft);
    GoodsDraft line = line();
    line.packages = draft.values.count("packages", gid.at(2));
    line.packageKind = draft.values.text("packages", gid.at(2, 2));
    party = "";
  }

  /** The goods item being read; goods segments without a GID open one of their own. */
  private GoodsDraft line() {
    if (goods.isEmpty()) {
      goods = Optional.of(new GoodsDraft());
    }
    return goods.get();
  }

  private void packages(Values values, EdifactSegment pac) {
    if (line().packages.isEmpty()) {
      line().packages = values.count("packages", pac.at(1));
      line().packageKind = values.text("packages", pac.at(3));
    }
  }

  private void mass(Draft draft, EdifactSegment mea) {
    if (!EdifactMessage.isGrossMass(mea)) {
      return;
    }
    var mass = draft.values.massKg("gross_mass", mea.at(3, 2), mea.at(3));
    if (goods.isPresent() && !mea.at(2).equals("AAD")) {
      goods.get().grossMassKg = mass;
    } else {
      draft.grossMassKg = mass;
    }
  }

  private void splitGoods(Draft draft, EdifactSegment sgp) {
    line().addContainer(draft.values, sgp.at(1));
    use(draft, sgp.at(1));
  }

  private void use(Draft draft, String number) {
    String key = key(number);
    if (key.isEmpty() || draft.containers.stream().anyMatch(c -> key(c.stated()).equals(key))) {
      return;
    }
    ContainerDraft used = ContainerDraft.of(draft.values, number);
    ContainerDraft declared = equipment.get(key);
    if (declared != null) {
      used.sizeType = declared.sizeType;
      used.load = declared.load;
      used.grossMassKg = declared.grossMassKg;
      used.seals.addAll(declared.seals);
    } else if (!equipment.isEmpty()) {
      draft.values.fault("container", number, CargoProblem.CONTAINER_UNDECLARED, used.stated);
    }
    draft.addContainer(used.build());
  }

  /** Values of goods, for customs or in trade; freight and other charges are passed over. */
  private void amount(Draft draft, EdifactSegment moa) {
    switch (moa.at(1)) {
      case "14", "38", "39", "40", "43", "66", "123", "128", "146" -> {
        var money = draft.values.money("value", moa.at(1, 2), moa.at(1, 3));
        if (goods.isPresent()) {
          goods.get().value = money;
        } else {
          draft.value = money;
        }
      }
      default -> {}
    }
  }

  private void count(EdifactSegment cnt) {
    if (open.isPresent() && cnt.at(1).equals("10")) {
      String stated = cnt.at(1, 2).strip().replaceAll("^0+(?=.)", "");
      if (!stated.equals(Long.toString(consignments))) {
        move(head.values, cnt);
        Object[] counts = {Limits.excerpt(stated), consignments};
        head.values.fault("CNT", cnt.excerpt(), CargoProblem.ITEM_COUNT, counts);
      }
    }
  }

  private void closeGoods(Draft draft) {
    goods.ifPresent(line -> draft.addGoods(line.build()));
    goods = Optional.empty();
  }

  private void close() {
    if (open.isPresent()) {
      Draft draft = open.get();
      closeGoods(draft);
      draft.containers.replaceAll(c -> withSeals(c));
      draft.balance();
      delivery.deliver(draft, excerpt);
      open = Optional.empty();
    }
  }

  /** Seals of equipment declared inside the consignment come after it was put to use. */
  private CargoContainer withSeals(CargoContainer used) {
    ContainerDraft declared = equipment.get(key(used.stated()));
    if (declared == null) {
      return used;
    }
    return new CargoContainer(
        used.stated(),
        used.number(),
        used.sizeType(),
        used.load(),
        declared.seals,
        used.grossMassKg(),
        used.stowage());
  }

  private void reportHead() {
    if (!headReported) {
      delivery.warnAll(head.values);
      head.values.findings().clear();
      headReported = true;
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
}
