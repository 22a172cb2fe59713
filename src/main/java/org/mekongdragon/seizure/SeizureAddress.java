package org.mekongdragon.seizure;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mekongdragon.web.ListAddress;

/** What stands in the address of a list of seizures. */
final class SeizureAddress {

  /** Parameters that filter, in the order of the form. */
  static final List<String> FILTERS =
      List.of(
          "q",
          "regime",
          "code",
          "country",
          "place",
          "from",
          "until",
          "state",
          "mode",
          "detection",
          "direction",
          "owner",
          "lead",
          "unit",
          "admin1");

  /** What is shown of each record: no filter, but a part of the address. */
  static final String COLUMNS = "columns";

  private static final List<String> ALL =
      Stream.concat(FILTERS.stream(), Stream.of(COLUMNS)).toList();

  private SeizureAddress() {}

  /** The address that was asked for. */
  static ListAddress of(String path, Map<String, String[]> parameters) {
    return ListAddress.of(path, parameters, ALL);
  }

  /** What filters. */
  static Map<String, String> filters(ListAddress address) {
    return address.without(COLUMNS).values();
  }

  /** The address of the whole list, shown as this one. */
  static ListAddress cleared(ListAddress address) {
    String columns = address.value(COLUMNS);
    ListAddress whole = new ListAddress(address.path(), Map.of());
    return columns.isEmpty() ? whole : whole.with(COLUMNS, columns);
  }
}
