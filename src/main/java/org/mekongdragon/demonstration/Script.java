package org.mekongdragon.demonstration;

import java.util.List;
import java.util.Map;

/**
 * What the generated cases are made of. Places are UN/LOCODEs or our codes of border crossings; the
 * mode goes with the place.
 */
final class Script {

  /** Goods of one kind. */
  record Goods(String code, String form, String unit, String term, int weight) {}

  /** Where a member seizes. */
  record Scene(String place, String mode, String site, String direction) {}

  static final List<Goods> DRUGS_BY_MASS =
      List.of(
          new Goods("methamphetamine", "crystal", "kg", "", 40),
          new Goods("ketamine", "powder", "kg", "", 18),
          new Goods("heroin", "brick", "kg", "", 12),
          new Goods("cannabis-herb", "herb", "kg", "", 15),
          new Goods("cocaine", "powder", "kg", "", 6),
          new Goods("opium", "resin", "kg", "", 3),
          new Goods("khat", "herb", "kg", "", 4),
          new Goods("cannabis-resin", "resin", "kg", "", 2));

  static final List<Goods> DRUGS_BY_TABLET =
      List.of(
          new Goods("methamphetamine", "tablet", "tablet", "", 60),
          new Goods("ecstasy", "tablet", "tablet", "", 30),
          new Goods("nimetazepam", "tablet", "tablet", "", 10));

  static final List<Goods> PRECURSORS_BY_MASS =
      List.of(
          new Goods("ephedrine", "powder", "kg", "", 5),
          new Goods("pseudoephedrine", "powder", "kg", "", 4),
          new Goods("acetic-anhydride", "liquid", "kg", "", 3),
          new Goods("safrole", "liquid", "kg", "", 2),
          new Goods("piperonal", "powder", "kg", "", 1));

  static final List<Goods> PRECURSORS_BY_TABLET =
      List.of(new Goods("pseudoephedrine", "tablet", "tablet", "", 1));

  static final List<Goods> WILDLIFE_BY_MASS =
      List.of(
          new Goods("loxodonta-africana", "other", "kg", "TUS", 4),
          new Goods("manis-javanica", "other", "kg", "SCA", 5),
          new Goods("manis-pentadactyla", "other", "kg", "SCA", 3),
          new Goods("dalbergia-cochinchinensis", "other", "kg", "TIM", 3),
          new Goods("panthera-tigris", "other", "kg", "BON", 1));

  static final List<Goods> WILDLIFE_BY_SPECIMEN =
      List.of(
          new Goods("cuora-spp", "other", "specimen", "LIV", 5),
          new Goods("geochelone-elegans", "other", "specimen", "LIV", 3),
          new Goods("python-bivittatus", "other", "specimen", "SKI", 2),
          new Goods("hippocampus-spp", "other", "specimen", "BOD", 4),
          new Goods("psittacus-erithacus", "other", "specimen", "LIV", 2));

  private static final Map<String, List<Scene>> SCENES =
      Map.ofEntries(
          Map.entry(
              "VN",
              List.of(
                  sea("VNHPH"),
                  sea("VNCLI"),
                  sea("VNCMT"),
                  air("VNHAN"),
                  mail("VNHAN"),
                  mail("VNSGN"),
                  air("VNSGN"),
                  road("BCP-LAO-BAO"),
                  road("BCP-CAU-TREO"),
                  road("BCP-NAM-CAN"),
                  road("BCP-MOC-BAI"),
                  road("BCP-MONG-CAI"))),
          Map.entry(
              "CN", List.of(road("BCP-RUILI-MUSE"), sea("CNSHA"), road("CNYYG"), mail("CNSHA"))),
          Map.entry("HK", List.of(air("HKHKG"), mail("HKHKG"), sea("HKHKG"))),
          Map.entry("MO", List.of(air("MOMFM"), mail("MOMFM"))),
          Map.entry("LA", List.of(road("LAVTE"), road("BCP-BOTEN-MOHAN"), road("BCP-LAO-BAO"))),
          Map.entry("KH", List.of(sea("KHKOS"), air("KHPNH"), road("BCP-POIPET"))),
          Map.entry("TH", List.of(air("THBKK"), sea("THLCH"), road("BCP-MAE-SAI"), mail("THBKK"))),
          Map.entry("MM", List.of(sea("MMRGN"), road("BCP-MAE-SOT"))),
          Map.entry("MY", List.of(sea("MYPKG"), air("MYKUL"), road("BCP-SADAO"))),
          Map.entry("SG", List.of(sea("SGSIN"), air("SGSIN"), mail("SGSIN"))),
          Map.entry("ID", List.of(sea("IDJKT"), air("IDCGK"), mail("IDJKT"))),
          Map.entry("PH", List.of(sea("PHMNL"), air("PHMNL"))),
          Map.entry("BN", List.of(air("BNBWN"))),
          Map.entry("AU", List.of(mail("AUSYD"), air("AUSYD"), sea("AUMEL"))),
          Map.entry("NZ", List.of(mail("NZAKL"), air("NZAKL"), sea("NZAKL"))),
          Map.entry("JP", List.of(air("JPNRT"), mail("JPTYO"), sea("JPTYO"))),
          Map.entry("KR", List.of(air("KRICN"), mail("KRICN"), sea("KRPUS"))),
          Map.entry("IN", List.of(air("INDEL"), sea("INBOM"))),
          Map.entry("MN", List.of(air("MNULN"))),
          Map.entry("BD", List.of(sea("BDCGP"), air("BDDAC"))));

  /** Where generated goods set out. */
  static final List<String> ORIGINS =
      List.of("MMRGN", "LAVTE", "THBKK", "KHPNH", "MYPKG", "DEFRA", "NLRTM", "ETADD", "NGLOS");

  static final List<String> DETECTIONS =
      List.of(
          "routine", "profile", "scanner", "dog", "warning", "intelligence", "documents", "random");

  static final List<String> CONCEALMENTS =
      List.of(
          "luggage",
          "food",
          "tea-packaging",
          "parcel",
          "vehicle-compartment",
          "cargo-mixed",
          "container-structure",
          "electronics",
          "clothing",
          "misdeclared");

  private Script() {}

  /** Where a country seizes; never empty for one that leads cases. */
  static List<Scene> scenes(String country) {
    return SCENES.getOrDefault(country, List.of());
  }

  private static Scene sea(String place) {
    return new Scene(place, "sea", "seaport", "import");
  }

  private static Scene air(String place) {
    return new Scene(place, "air", "airport", "import");
  }

  private static Scene mail(String place) {
    return new Scene(place, "mail", "post-office", "import");
  }

  private static Scene road(String place) {
    return new Scene(place, "road", "border-gate", "import");
  }
}
