package org.mekongdragon.targeting.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.targeting.names.NameReason.Code;

/**
 * What dates, countries and numbers add to a name: each moves the log-odds of the score by a fixed
 * amount, so evidence decides doubtful names and hardly touches clear ones.
 */
record Weighing(double logOdds, List<NameReason> reasons) {

  private static final double SAME_IDENTIFIER = 4;
  private static final double SAME_DAY = 1.5;
  private static final double SAME_YEAR = 0.7;
  private static final double OTHER_DATE = -2;
  private static final double SAME_COUNTRY = 0.4;
  private static final double OTHER_COUNTRY = -0.4;
  private static final int DAY_LENGTH = 10;
  private static final double CERTAIN = 0.99;

  static Weighing of(NameEvidence query, NameEvidence listed) {
    List<NameReason> reasons = new ArrayList<>(2);
    double sum = 0;
    if (!query.isEmpty() && !listed.isEmpty()) {
      sum += identifiers(query, listed, reasons);
      sum += dates(query.birthDates(), listed.birthDates(), reasons);
      sum += countries(query.countries(), listed.countries(), reasons);
    }
    return new Weighing(sum, reasons);
  }

  double apply(double score) {
    if (logOdds == 0 || score <= 0) {
      return score;
    }
    double bounded = Math.min(CERTAIN, score);
    double odds = Math.log(bounded / (1 - bounded)) + logOdds;
    double moved = 1 / (1 + Math.exp(-odds));
    return logOdds > 0 ? Math.max(score, moved) : moved;
  }

  private static double identifiers(
      NameEvidence query, NameEvidence listed, List<NameReason> reasons) {
    TreeSet<String> same = new TreeSet<>(query.identifiers());
    same.retainAll(listed.identifiers());
    if (same.isEmpty()) {
      return 0;
    }
    reasons.add(NameReason.of(Code.SAME_IDENTIFIER, same.first()));
    return SAME_IDENTIFIER;
  }

  private static double dates(Set<String> query, Set<String> listed, List<NameReason> reasons) {
    if (query.isEmpty() || listed.isEmpty()) {
      return 0;
    }
    int best = -1;
    String date = "";
    for (String a : new TreeSet<>(query)) {
      for (String b : new TreeSet<>(listed)) {
        int agreed = agreed(a, b);
        if (agreed > best) {
          best = agreed;
          date = a.length() < b.length() ? a : b;
        }
      }
    }
    if (best < 0) {
      reasons.add(NameReason.of(Code.DIFFERENT_DATE, first(query), first(listed)));
      return OTHER_DATE;
    }
    if (best > 0) {
      reasons.add(NameReason.of(Code.SAME_DATE, date));
    }
    return best >= DAY_LENGTH ? SAME_DAY : best > 0 ? SAME_YEAR : 0;
  }

  /** Length of the common date; 0 when a year apart or the same year, -1 when it differs. */
  private static int agreed(String a, String b) {
    int length = Math.min(a.length(), b.length());
    if (a.regionMatches(0, b, 0, length)) {
      return length;
    }
    int years = Math.abs(Integer.parseInt(a.substring(0, 4)) - Integer.parseInt(b.substring(0, 4)));
    return years <= 1 ? 0 : -1;
  }

  private static double countries(
      Set<CountryCode> query, Set<CountryCode> listed, List<NameReason> reasons) {
    if (query.isEmpty() || listed.isEmpty()) {
      return 0;
    }
    TreeSet<CountryCode> same = new TreeSet<>(query);
    same.retainAll(listed);
    if (same.isEmpty()) {
      reasons.add(NameReason.of(Code.DIFFERENT_COUNTRY, first(query), first(listed)));
      return OTHER_COUNTRY;
    }
    reasons.add(NameReason.of(Code.SAME_COUNTRY, same.first().value()));
    return SAME_COUNTRY;
  }

  private static <T extends Comparable<T>> String first(Set<T> values) {
    return new TreeSet<>(values).first().toString();
  }
}
