package org.mekongdragon.cargo;

import java.util.List;
import org.mekongdragon.reference.TariffName;

/**
 * A consignment as people read it, in their language.
 *
 * @param title what, how much, from where to where
 * @param manifest address of its manifest
 * @param documents facts about papers and conveyance
 * @param stops of the route, in order
 * @param related others with the same parties or containers
 */
public record ConsignmentView(
    long id,
    String title,
    String waybill,
    String manifest,
    String received,
    List<CargoView.Fact> documents,
    List<Party> parties,
    List<Goods> goods,
    List<Container> containers,
    List<Stop> stops,
    List<CargoView.Consigned> related,
    CargoView.Hits hits) {

  /** Copies the lists. */
  public ConsignmentView {
    documents = List.copyOf(documents);
    parties = List.copyOf(parties);
    goods = List.copyOf(goods);
    containers = List.copyOf(containers);
    stops = List.copyOf(stops);
    related = List.copyOf(related);
  }

  /**
   * A party.
   *
   * @param part consignee, shipper…
   * @param others where everything of that party is listed
   * @param seen since when it is known, in words; empty when that is not remembered
   * @param isNew whether this consignment is the first
   */
  public record Party(
      String part,
      String name,
      String address,
      String numbers,
      String others,
      String seen,
      boolean isNew) {}

  /** A line of goods. */
  public record Goods(
      String text,
      String hs,
      TariffName tariff,
      String packages,
      String mass,
      String value,
      String origin,
      String containers) {}

  /**
   * A container.
   *
   * @param wrong whether the number cannot be one
   * @param others where everything in that container is listed
   */
  public record Container(
      String number, boolean wrong, String type, String load, String seals, String others) {}

  /** A stop of the route; longitude and latitude are empty where they are not known. */
  public record Stop(String part, String place, String code, String longitude, String latitude) {}
}
