package org.mekongdragon.statistics;

import java.util.List;
import java.util.Optional;

/**
 * What a week would have brought if it were like those before, with a band for chance.
 *
 * <p>The reference values are whole weeks. Their mean is the expectation; the band is that of a
 * negative binomial distribution with this mean and the variance {@code max(1, s²/m) · m · (1 +
 * 1/n)}: counts scatter at least like Poisson's, more where the references did, and the mean of few
 * weeks is itself uncertain (after Noufaily et al., An improved algorithm for outbreak detection,
 * Statistics in Medicine 32, 2013, without its trend). Nothing is said of fewer than {@value
 * #FEWEST} weeks.
 *
 * @param low the 2.5 % quantile
 * @param expected the mean
 * @param high the 97.5 % quantile
 * @param alarm the 99.5 % quantile: what is above is called a sudden rise
 * @param weeks how many weeks it is made of
 * @param seasons how many of them are of the same season of earlier years
 */
public record Expectation(
    long low, double expected, long high, long alarm, int weeks, int seasons) {

  /** Fewer reference weeks than this say nothing. */
  public static final int FEWEST = 6;

  /** The share of weeks without a cause that are above {@link #alarm} all the same. */
  public static final double BY_CHANCE = 0.005;

  /** A count that no week reaches. */
  private static final long MOST = 10_000_000;

  /**
   * The expectation of these weeks.
   *
   * @param references counts of whole weeks, at least 0
   * @param seasons how many of them are of earlier years
   * @return empty when there is too little history
   */
  static Optional<Expectation> of(List<Long> references, int seasons) {
    int n = references.size();
    if (n < FEWEST) {
      return Optional.empty();
    }
    double sum = references.stream().mapToDouble(Long::doubleValue).sum();
    // Even where nothing was seen something may come: half a case in all the weeks together.
    double mean = Math.max(sum, 0.5) / n;
    double squares =
        references.stream().mapToDouble(value -> (value - sum / n) * (value - sum / n)).sum();
    double spread = Math.max(1, squares / (n - 1) / mean);
    double variance = spread * mean * (1 + 1.0 / n);
    return Optional.of(
        new Expectation(
            quantile(mean, variance, 0.025),
            sum / n,
            quantile(mean, variance, 0.975),
            quantile(mean, variance, 1 - BY_CHANCE),
            n,
            seasons));
  }

  /**
   * The smallest count whose probability to be reached or fallen short of is at least that.
   *
   * @param variance above the mean
   */
  static long quantile(double mean, double variance, double probability) {
    double size = mean * mean / (variance - mean);
    double success = mean / variance;
    double logarithm = size * Math.log(success);
    double below = Math.exp(logarithm);
    long count = 0;
    while (below < probability && count < MOST) {
      count++;
      logarithm += Math.log((size + count - 1) / count) + Math.log1p(-success);
      below += Math.exp(logarithm);
    }
    return count;
  }
}
