package org.mekongdragon.targeting.engine;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** The word that was probably meant. */
final class Suggestion {

  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("weight", "gross_mass"),
          Map.entry("mass", "gross_mass"),
          Map.entry("gross_weight", "gross_mass"),
          Map.entry("kg", "gross_mass"),
          Map.entry("description", "goods"),
          Map.entry("commodity", "goods"),
          Map.entry("hs_code", "hs"),
          Map.entry("hs6", "hs"),
          Map.entry("country", "origin"),
          Map.entry("importer", "consignee"),
          Map.entry("exporter", "shipper"),
          Map.entry("sender", "shipper"),
          Map.entry("receiver", "consignee"),
          Map.entry("price", "value"),
          Map.entry("usd", "value"),
          Map.entry("pieces", "packages"),
          Map.entry("port_of_loading", "loading"),
          Map.entry("port_of_discharge", "discharge"),
          Map.entry("via", "transit"),
          Map.entry("route", "transit"),
          Map.entry("date", "arrival"),
          Map.entry("eta", "arrival"),
          Map.entry("ship", "vessel"),
          Map.entry("awb", "waybill"),
          Map.entry("bl", "waybill"));

  private Suggestion() {}

  /** A field near the word, or nothing. */
  static String field(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String other = OTHER_NAMES.get(lower);
    return other != null ? other : nearest(lower, Field.all().stream().map(Field::word).toList());
  }

  /** The nearest of the words when at most a third of its letters differ, else nothing. */
  static String nearest(String word, Collection<String> words) {
    String best = "";
    int least = Math.max(1, word.length() / 3) + 1;
    for (String candidate : words) {
      int distance = word.length() > 40 ? least : distance(word, candidate);
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best;
  }

  /** Insertions, deletions, replacements and swaps of neighbours. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(d[i - 1][j - 1] + cost, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        d[i][j] = swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
      }
    }
    return d[a.length()][b.length()];
  }
}
