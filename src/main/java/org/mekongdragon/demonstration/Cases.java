package org.mekongdragon.demonstration;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.mekongdragon.kernel.Amount;
import org.mekongdragon.kernel.Quantity;
import org.mekongdragon.seizure.GoodsLine;
import org.mekongdragon.seizure.InvolvedPerson;
import org.mekongdragon.seizure.Occurrence;
import org.mekongdragon.seizure.RouteLeg;
import org.mekongdragon.seizure.SeizureContent;
import org.mekongdragon.seizure.SeizurePlace;
import org.mekongdragon.seizure.Transport;

/**
 * The generated cases of OMD7. Their totals are the published ones: 1,155 cases = 1,027 drug + 20
 * precursor + 108 wildlife; 11.8 t and 1,745,000 tablets; 353 kg and 3,800 tablets; 4,951.9 kg and
 * 12,800 specimens. The same every time.
 */
final class Cases {

  static final LocalDate FIRST = LocalDate.of(2025, 4, 15);
  static final LocalDate LAST = LocalDate.of(2025, 9, 15);

  private static final long GRAMS_A_TONNE = 1_000_000;
  private static final int MOST_ARRESTED = 3;

  private final Random random = new Random(7);
  private final List<Case> all = new ArrayList<>();

  /** A case and the moment when it became known to the operation. */
  record Case(String organisation, SeizureContent content, Instant known) {}

  private Cases() {}

  static List<Case> all() {
    Cases cases = new Cases();
    cases.masses(Script.DRUGS_BY_MASS, 790, 118 * GRAMS_A_TONNE / 10);
    cases.pieces(Script.DRUGS_BY_TABLET, 237, 1_745_000);
    cases.masses(Script.PRECURSORS_BY_MASS, 16, 353_000);
    cases.pieces(Script.PRECURSORS_BY_TABLET, 4, 3_800);
    cases.masses(Script.WILDLIFE_BY_MASS, 61, 4_951_900);
    cases.pieces(Script.WILDLIFE_BY_SPECIMEN, 47, 12_800);
    cases.all.sort(Comparator.comparing(Case::known));
    return cases.all;
  }

  private void masses(List<Script.Goods> kinds, int count, long grams) {
    Shares.of(grams, count, 5, random)
        .forEach(share -> all.add(one(pick(kinds), Shares.thousandths(share))));
  }

  private void pieces(List<Script.Goods> kinds, int count, long pieces) {
    Shares.of(pieces, count, 1, random)
        .forEach(share -> all.add(one(pick(kinds), BigDecimal.valueOf(share))));
  }

  private Case one(Script.Goods goods, BigDecimal quantity) {
    Cast.Organ member = member();
    Script.Scene scene = any(Script.scenes(member.country()));
    LocalDateTime at =
        FIRST
            .plusDays(random.nextInt((int) FIRST.until(LAST, java.time.temporal.ChronoUnit.DAYS)))
            .atTime(random.nextInt(24), random.nextInt(60));
    Instant known = at.plusHours(6 + random.nextInt(60)).toInstant(ZoneOffset.UTC);
    String origin = any(Script.ORIGINS);
    SeizureContent content =
        new SeizureContent(
            new SeizureContent.Numbers("", Map.of()),
            new SeizureContent.Agencies(member.code(), List.of()),
            Optional.of(
                new Occurrence(at, Optional.of(ZoneOffset.UTC), Occurrence.Precision.MINUTE)),
            new SeizurePlace(
                member.country(), "", "", scene.place(), scene.site(), "", Optional.empty()),
            new Transport(scene.direction(), scene.mode(), "", List.of(), "", ""),
            List.of(line(goods, quantity)),
            route(origin, member, scene),
            new SeizureContent.Discovery(
                any(Script.CONCEALMENTS), "", any(Script.DETECTIONS), "", ""),
            arrested(member),
            List.of(),
            new SeizureContent.Aftermath(Optional.empty(), "", "", ""),
            1,
            new SeizureContent.Origin(
                SeizureContent.Origin.Kind.GENERATED,
                "demonstration",
                "",
                Integer.toString(all.size() + 1)));
    return new Case(member.code(), content, known);
  }

  private static GoodsLine line(Script.Goods goods, BigDecimal quantity) {
    return new GoodsLine(
        Optional.empty(),
        goods.code(),
        "",
        goods.form(),
        Optional.of(new Quantity(Amount.exactly(quantity), goods.unit())),
        false,
        Optional.empty(),
        new GoodsLine.Listing("", "", "", goods.term()),
        Optional.empty());
  }

  /** Each tenth does not say where the goods were to go, as it is with real ones. */
  private List<RouteLeg> route(String origin, Cast.Organ member, Script.Scene scene) {
    RouteLeg begun = leg(RouteLeg.Stop.ORIGIN, origin.substring(0, 2), origin);
    RouteLeg seized = leg(RouteLeg.Stop.SEIZED, member.country(), scene.place());
    return all.size() % 10 == 9
        ? List.of(begun, seized)
        : List.of(begun, seized, leg(RouteLeg.Stop.DESTINATION, member.country(), ""));
  }

  private static RouteLeg leg(RouteLeg.Stop stop, String country, String place) {
    return new RouteLeg(
        stop, place.startsWith("BCP") ? "" : country, place, "", Optional.empty(), "");
  }

  private List<InvolvedPerson> arrested(Cast.Organ member) {
    int count = random.nextInt(100) < 60 ? 1 : random.nextInt(MOST_ARRESTED);
    return IntStream.range(0, count)
        .mapToObj(i ->
            new InvolvedPerson(
                "",
                "",
                member.country(),
                "",
                "",
                "",
                Optional.of(InvolvedPerson.Status.ARRESTED),
                ""))
        .toList();
  }

  private Cast.Organ member() {
    double total = Cast.MEMBERS.stream().mapToDouble(Cast.Organ::weight).sum();
    double left = random.nextDouble() * total;
    for (Cast.Organ member : Cast.MEMBERS) {
      left -= member.weight();
      if (left < 0) {
        return member;
      }
    }
    return Cast.MEMBERS.getFirst();
  }

  private Script.Goods pick(List<Script.Goods> kinds) {
    int left = random.nextInt(kinds.stream().mapToInt(Script.Goods::weight).sum());
    for (Script.Goods goods : kinds) {
      left -= goods.weight();
      if (left < 0) {
        return goods;
      }
    }
    return kinds.getFirst();
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
