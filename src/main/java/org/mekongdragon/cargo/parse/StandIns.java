package org.mekongdragon.cargo.parse;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What senders write where a party should stand and nobody is named: the same as another, to order,
 * not known yet. "To order of" a named bank does name somebody.
 */
final class StandIns {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  private static final String PARTY =
      "(CONSIGNEE|CNEE|CNE|SHIPPER|SHPR|CONSIGNOR|NOTIFY|NOTIFY PARTY|BUYER|IMPORTER|ABOVE|BEFORE"
          + "|BELOW|HOLDER|BEARER|BANK)";

  private static final Pattern STAND_IN =
      Pattern.compile(
          "(THE )?SAME( PARTY)?( AS)?( THE)?( "
              + PARTY
              + ")?|AS( PER)? "
              + PARTY
              + "|(UN)?TO( THE)? ORDER( OF)?( THE)?( "
              + PARTY
              + ")?|ORDER|DITTO|NIL|NONE|N A|NA|UNKNOWN|NOT (APPLICABLE|AVAILABLE|KNOWN)|TB[ACN]"
              + "|TO BE (ADVISED|NOMINATED|CONFIRMED)|NOTIFY( PARTY)?|CONSIGNEE|SHIPPER"
              + "|THEO LENH( CUA( NGUOI GUI( HANG)?| NGAN HANG)?)?|NHU TREN|(NHU|CUNG) NGUOI NHAN( HANG)?"
              + "|同上|同收货人|同收貨人|同通知人|凭指示|憑指示|待指示|不详|不詳|未知|无|無");

  private static final int LONGEST_FIRST = 9;

  /** What a stand-in in plain letters begins with. */
  private static final Set<String> FIRST =
      Set.of(
          "THE",
          "SAME",
          "AS",
          "TO",
          "UNTO",
          "ORDER",
          "DITTO",
          "NIL",
          "NONE",
          "N",
          "NA",
          "UNKNOWN",
          "NOT",
          "TBA",
          "TBC",
          "TBN",
          "NOTIFY",
          "CONSIGNEE",
          "SHIPPER",
          "THEO",
          "NHU",
          "CUNG");

  private StandIns() {}

  static boolean isStandIn(String name) {
    return mayBegin(name) && isWholly(name);
  }

  /** Nearly all names are told by their first word, and there are millions of them. */
  private static boolean mayBegin(String name) {
    StringBuilder first = new StringBuilder(LONGEST_FIRST);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (c >= 128) {
        return true;
      }
      if (letter) {
        if (first.length() == LONGEST_FIRST) {
          return false;
        }
        first.append(c >= 'a' ? (char) (c - 32) : c);
      } else if (c != '.' && !first.isEmpty()) {
        break;
      }
    }
    return first.isEmpty() || FIRST.contains(first.toString());
  }

  private static boolean isWholly(String name) {
    String latin = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String plain =
        SIGNS
            .matcher(latin.replace(".", "").replace('đ', 'd').replace('Đ', 'D'))
            .replaceAll(" ")
            .strip()
            .toUpperCase(Locale.ROOT);
    return plain.isEmpty() || STAND_IN.matcher(plain).matches();
  }
}
