package org.mekongdragon.cargo.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * EU entry summary declaration IE315 and amendment IE313 (ICS, DDNIA Q2): one declaration is one
 * consignment. Element names are the standard's abbreviations.
 */
final class EntrySummary implements CargoReader {

  private static final Set<String> RECORDS =
      Set.of("CC315A", "CC313A", "CC315B", "CC313B", "CC315", "CC313", "IE315", "IE313");

  /** Document types that are transport documents (TARIC code list 213). */
  private static final Set<String> WAYBILLS =
      Set.of("N703", "N705", "N714", "N720", "N730", "N740", "703", "705", "714", "730", "740");

  private static final Set<String> MASTERS = Set.of("N704", "N741", "704", "741");

  @Override
  public void read(Source source, Delivery delivery) {
    new XmlRecords(
            RECORDS,
            delivery,
            (node, context, line) -> {
              Draft draft = new Draft(CargoFormat.ENS, delivery.next(line, node.name()));
              declaration(draft, node);
              delivery.deliver(draft, node.excerpt());
            })
        .read(source);
  }

  private static void declaration(Draft draft, XmlNode node) {
    node.find("HEAHEA").ifPresent(head -> head(draft, head));
    Values values = draft.values;
    List<XmlNode> items = node.all("GOOITEGDS").toList();
    draft.shipper = party(values, node, "shipper", Names.CONSIGNOR).orElse(Party.NONE);
    draft.consignee = party(values, node, "consignee", Names.CONSIGNEE).orElse(Party.NONE);
    draft.notifyParty = party(values, node, "notify", Names.NOTIFY).orElse(Party.NONE);
    draft.forwarder = party(values, node, "forwarder", Names.REPRESENTATIVE).orElse(Party.NONE);
    draft.carrier = values.text("carrier", node.text("TRACARENT601", "NamTRACARENT604"));
    node.all("ITI", "CouOfRouCodITI1")
        .forEach(country -> draft.addTransit(values.place("transit", country.text())));
    draft.arrival = values.time("arrival", node.text("CUSOFFFENT730", "ExpDatOfArrFIRENT733"));
    items.forEach(item -> item(draft, item));
    node.all("SEAID529", "SeaIdSEAID530").forEach(seal -> draft.addSeal(seal.text()));
    count(draft, node, items.size());
    draft.balance();
  }

  private static void head(Draft draft, XmlNode head) {
    Values values = draft.values;
    String local = head.text("RefNumHEA4");
    draft.id = values.text("id", local.isBlank() ? head.text("DocNumHEA5") : local);
    draft.mode = values.mode("mode", head.text("TraModAtBorHEA76"));
    String means = values.text("vessel", head.text("IdeOfMeaOfTraCroHEA85"));
    boolean number = !means.isEmpty() && means.chars().allMatch(Character::isDigit);
    draft.vesselId = number ? means : "";
    draft.vessel = number ? "" : means;
    draft.flag = values.country("flag", head.text("NatOfMeaOfTraCroHEA87"));
    draft.voyage = values.text("voyage", head.text("ConRefNumHEA"));
    draft.addReference("UCR", head.text("ComRefNumHEA"));
    draft.loading = values.place("loading", head.text("PlaLoaGOOITE334"));
    draft.discharge = values.place("discharge", head.text("PlaUnlGOOITE334"));
    draft.packages = values.count("packages", head.text("TotNumOfPacHEA306"));
    draft.grossMassKg = values.massKg("gross_mass", head.text("TotGroMasHEA307"), "KGM");
    String declared = head.text("DecDatTimHEA114");
    draft.issued =
        values.time("issued", declared.isBlank() ? head.text("DatTimAmeHEA113") : declared);
  }

  private static void count(Draft draft, XmlNode node, int items) {
    String stated = node.text("HEAHEA", "TotNumOfIteHEA305").strip();
    if (!stated.isEmpty() && !stated.replaceAll("^0+(?=.)", "").equals(String.valueOf(items))) {
      draft.values.fault(
          "TotNumOfIteHEA305", stated, CargoProblem.ITEM_COUNT, Limits.excerpt(stated), items);
    }
  }

  private static void item(Draft draft, XmlNode item) {
    Values values = draft.values;
    GoodsDraft line = new GoodsDraft();
    line.addText(values, item.text("GooDesGDS23"));
    line.hs(values, item.text("COMCODGODITM", "ComNomCMD1"));
    line.grossMassKg = values.massKg("gross_mass", item.text("GroMasGDS46"), "KGM");
    packages(values, line, item.all("PACGS2").toList());
    for (XmlNode number : item.all("CONNR2", "ConNumNR21").toList()) {
      line.addContainer(values, number.text());
      if (draft.containers.stream().noneMatch(c -> c.stated().equals(number.text().strip()))) {
        draft.addContainer(ContainerDraft.of(values, number.text()).build());
      }
    }
    item.all("PRODOCDC2").forEach(document -> document(draft, document));
    draft.addReference("UN", item.text("UNDanGooCodGDI1"));
    itemParties(draft, item);
    if (!draft.loading.isPresent()) {
      draft.loading = values.place("loading", item.text("PlaLoaGOOITE333"));
    }
    if (!draft.discharge.isPresent()) {
      draft.discharge = values.place("discharge", item.text("PlaUnlGOOITE333"));
    }
    draft.addGoods(line.build());
  }

  /** Several kinds of packages add up; bulk has none. */
  private static void packages(Values values, GoodsDraft line, List<XmlNode> packs) {
    long sum = 0;
    boolean stated = false;
    for (XmlNode pack : packs) {
      var count = values.count("packages", pack.text("NumOfPacGS24"));
      stated |= count.isPresent();
      sum += count.orElse(0);
      line.packageKind =
          line.packageKind.isEmpty()
              ? values.text("packages", pack.text("KinOfPacGS23"))
              : line.packageKind;
    }
    if (stated) {
      line.packages = java.util.OptionalLong.of(sum);
    }
  }

  private static void document(Draft draft, XmlNode document) {
    String type = document.text("DocTypDC21").strip();
    String number = draft.values.text("waybill", document.text("DocRefDC23"));
    if (WAYBILLS.contains(type) && draft.waybill.isEmpty()) {
      draft.waybill = number;
    } else if (MASTERS.contains(type) && draft.master.isEmpty()) {
      draft.master = number;
    } else {
      draft.addReference(draft.values.text("reference", type), number);
    }
  }

  /** Parties may stand at the items instead of the head; the first counts. */
  private static void itemParties(Draft draft, XmlNode item) {
    Values values = draft.values;
    if (!draft.shipper.isPresent()) {
      draft.shipper = party(values, item, "shipper", Names.ITEM_CONSIGNOR).orElse(Party.NONE);
    }
    if (!draft.consignee.isPresent()) {
      draft.consignee = party(values, item, "consignee", Names.ITEM_CONSIGNEE).orElse(Party.NONE);
    }
    if (!draft.notifyParty.isPresent()) {
      draft.notifyParty = party(values, item, "notify", Names.ITEM_NOTIFY).orElse(Party.NONE);
    }
  }

  private static Optional<Party> party(Values values, XmlNode node, String field, Names names) {
    return node.find(names.group)
        .map(party ->
            new PartyDraft(values, field)
                .name(party.text(names.name))
                .address(party.text(names.street))
                .address(party.text(names.city))
                .address(party.text(names.postcode))
                .country(party.text(names.country))
                .identifier(party.text(names.identifier))
                .build());
  }

  /** The standard gives every group names of its own. */
  private record Names(
      String group,
      String name,
      String street,
      String city,
      String postcode,
      String country,
      String identifier) {

    static final Names CONSIGNOR =
        new Names(
            "TRACONCO1",
            "NamCO17",
            "StrAndNumCO122",
            "CitCO124",
            "PosCodCO123",
            "CouCO125",
            "TINCO159");
    static final Names CONSIGNEE =
        new Names(
            "TRACONCE1",
            "NamCE17",
            "StrAndNumCE122",
            "CitCE124",
            "PosCodCE123",
            "CouCE125",
            "TINCE159");
    static final Names NOTIFY =
        new Names(
            "NOTPAR670",
            "NamNOTPAR672",
            "StrNumNOTPAR673",
            "CitNOTPAR674",
            "PosCodNOTPAR676",
            "CouCodNOTPAR675",
            "TINNOTPAR671");
    static final Names REPRESENTATIVE =
        new Names(
            "TRAREP", "NamTRE1", "StrAndNumTRE1", "CitTRE1", "PosCodTRE1", "CouCodTRE1", "TINTRE1");
    static final Names ITEM_CONSIGNOR =
        new Names(
            "TRACONCO2",
            "NamCO27",
            "StrAndNumCO222",
            "CitCO224",
            "PosCodCO223",
            "CouCO225",
            "TINCO259");
    static final Names ITEM_CONSIGNEE =
        new Names(
            "TRACONCE2",
            "NamCE27",
            "StrAndNumCE222",
            "CitCE224",
            "PosCodCE223",
            "CouCE225",
            "TINCE259");
    static final Names ITEM_NOTIFY =
        new Names(
            "PRTNOT640",
            "NamPRTNOT642",
            "StrNumPRTNOT646",
            "CtyPRTNOT643",
            "PstCodPRTNOT644",
            "CouCodGINOT647",
            "TINPRTNOT641");
  }
}
