package org.mekongdragon.cargo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.mekongdragon.web.Finder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The consignments of the caller's organisation by what people have in hand: the number of a
 * waybill or a container, or the name of a party.
 */
@Component
class CargoFinder implements Finder {

  private final Consignments consignments;
  private final ConsignmentWords words;

  CargoFinder(Consignments consignments, ConsignmentWords words) {
    this.consignments = consignments;
    this.words = words;
  }

  @Override
  public String code() {
    return "cargo";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public Found find(Wanted wanted) {
    Map<Long, StoredConsignment> found = new LinkedHashMap<>();
    String list = "";
    for (Way way : ways(wanted.words())) {
      List<StoredConsignment> some =
          consignments
              .list(way.filter(wanted), OptionalLong.empty(), wanted.limit())
              .consignments();
      list = list.isEmpty() && !some.isEmpty() ? way.name().toLowerCase(Locale.ROOT) : list;
      some.forEach(one -> found.putIfAbsent(one.id(), one));
    }
    List<StoredConsignment> page = found.values().stream().limit(wanted.limit()).toList();
    String all =
        list.isEmpty()
            ? ""
            : UriComponentsBuilder.fromPath(ConsignmentWords.LIST)
                .queryParam(list, "{words}")
                .encode()
                .buildAndExpand(wanted.words())
                .toUriString();
    return new Found(
        words.rows(page, wanted.texts()).stream()
            .map(row -> new Row(row.href(), title(row), row.waybill(), row.href()))
            .toList(),
        OptionalLong.empty(),
        all);
  }

  private static String title(CargoView.Consigned row) {
    return row.goods() + " · " + row.parties();
  }

  /** Words with a digit may be numbers; all may be names. */
  private static List<Way> ways(String words) {
    List<Way> ways = new ArrayList<>();
    if (words.replaceAll("[\\s-]", "").matches("(?i)[A-Z]{4}[0-9]{6,7}")) {
      ways.add(Way.CONTAINER);
    }
    if (words.chars().anyMatch(Character::isDigit) && words.indexOf(' ') < 0) {
      ways.add(Way.WAYBILL);
    }
    ways.add(Way.PARTY);
    return ways;
  }

  /** The field that the words are meant for. */
  private enum Way {
    CONTAINER,
    WAYBILL,
    PARTY;

    CargoFilter filter(Wanted wanted) {
      String words = wanted.words();
      return new CargoFilter(
          this == WAYBILL ? words : "",
          this == CONTAINER ? words : "",
          this == PARTY ? words : "",
          "",
          "",
          "",
          wanted.from(),
          wanted.until(),
          Optional.empty());
    }
  }
}
