package org.mekongdragon.screening;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.mekongdragon.profile.ProfileWords;
import org.mekongdragon.targeting.score.Training;
import org.mekongdragon.watchlist.WatchLists;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Puts what targeting earned in the reader's words. */
@Component
class ResultViews {

  private final Results results;
  private final Scores scores;
  private final Screenings screenings;
  private final Hits hits;
  private final ProfileWords profiles;
  private final WatchLists lists;

  ResultViews(
      Results results,
      Scores scores,
      Screenings screenings,
      Hits hits,
      ProfileWords profiles,
      WatchLists lists) {
    this.profiles = profiles;
    this.lists = lists;
    this.results = results;
    this.scores = scores;
    this.screenings = screenings;
    this.hits = hits;
  }

  ResultsView of(Results.Period period, Texts texts) {
    List<Result> all = called(results.of(period), texts);
    return new ResultsView(
        period.from().toString(),
        period.until().toString(),
        headline(all, texts),
        one(all, Result.Group.ALL, texts),
        one(all, Result.Group.AIMED, texts),
        one(all, Result.Group.RANDOM, texts),
        one(all, Result.Group.NONE, texts),
        lines(all, Result.Group.PROFILE, texts),
        lines(all, Result.Group.LIST, texts),
        lines(all, Result.Group.BAND, texts),
        months(period, texts),
        score(texts),
        percent(screenings.randomShare(), texts),
        hits.mayWork());
  }

  /** Profiles and lists by their names of today, in the reader's language. */
  private List<Result> called(List<Result> all, Texts texts) {
    var now = profiles.current(keys(all, Result.Group.PROFILE));
    var named = lists.settings(keys(all, Result.Group.LIST));
    return all.stream()
        .map(one ->
            switch (one.group()) {
              case PROFILE ->
                  Optional.ofNullable(now.get(UUID.fromString(one.id())))
                      .map(content -> one.called(content.name(texts.language())))
                      .orElse(one);
              case LIST ->
                  Optional.ofNullable(named.get(UUID.fromString(one.id())))
                      .map(list -> one.called(list.name(texts.language())))
                      .orElse(one);
              case ALL, AIMED, BAND, RANDOM, NONE -> one;
            })
        .toList();
  }

  private static List<UUID> keys(List<Result> all, Result.Group group) {
    return all.stream()
        .filter(one -> one.group() == group)
        .map(one -> UUID.fromString(one.id()))
        .toList();
  }

  private static Optional<Result> find(List<Result> all, Result.Group group) {
    return all.stream().filter(one -> one.group() == group).findFirst();
  }

  private static String headline(List<Result> all, Texts texts) {
    Optional<Result> aimed = find(all, Result.Group.AIMED);
    if (aimed.isEmpty() || aimed.get().examined() == 0) {
      return texts.of("screening.results.nothing");
    }
    Result targeted = aimed.get();
    return texts.of(
        targeted.isEnough() ? "screening.results.headline" : "screening.results.headline.few",
        targeted.examined(),
        targeted.finds(),
        percent(targeted.precision().orElse(0), texts),
        Result.FEWEST);
  }

  private static ResultsView.Line one(List<Result> all, Result.Group group, Texts texts) {
    Result result = find(all, group).orElse(new Result(group, "", "", 0, 0, 0, 0, 0, 0, 0));
    return line(result, texts);
  }

  private static List<ResultsView.Line> lines(List<Result> all, Result.Group group, Texts texts) {
    return all.stream().filter(one -> one.group() == group).map(one -> line(one, texts)).toList();
  }

  private static ResultsView.Line line(Result one, Texts texts) {
    return new ResultsView.Line(
        name(one, texts),
        href(one),
        texts.number(one.hits()),
        texts.number(one.selected()),
        texts.number(one.examined()),
        texts.number(one.nil()),
        texts.number(one.irregularity()),
        texts.number(one.seizure()),
        texts.number(one.missed()),
        texts.number(one.minutes()),
        percent(one.precision(), texts),
        one.isEnough());
  }

  private static String name(Result one, Texts texts) {
    return switch (one.group()) {
      case PROFILE, LIST -> one.name().isEmpty() ? one.id() : one.name();
      case BAND -> {
        double low = Double.parseDouble(one.id());
        yield texts.of(
            "screening.band", percent(low, texts), percent(Math.min(1, low + 0.1), texts));
      }
      case ALL, AIMED, RANDOM, NONE -> texts.of("screening.group", one.group());
    };
  }

  private static String href(Result one) {
    String every = "&state=new,priority,in-progress,reviewed,reopened";
    return switch (one.group()) {
      case PROFILE -> "/targeting/hits?profile=" + one.id() + every;
      case LIST -> "/targeting/hits?list=" + one.id() + every;
      case BAND -> "/targeting/hits?kind=score" + every;
      case RANDOM -> "/targeting/hits?kind=random" + every;
      case ALL -> "/targeting/hits?" + every.substring(1);
      case AIMED -> "/targeting/hits?kind=profile,watchlist,score" + every;
      case NONE -> "";
    };
  }

  private List<ResultsView.MonthView> months(Results.Period period, Texts texts) {
    SortedMap<LocalDate, List<Results.Month>> byMonth = new TreeMap<>();
    results
        .months(period)
        .forEach(
            month -> byMonth.computeIfAbsent(month.first(), key -> new ArrayList<>()).add(month));
    return byMonth.entrySet().stream()
        .map(entry -> month(entry.getKey(), entry.getValue(), texts))
        .toList();
  }

  private static ResultsView.MonthView month(
      LocalDate first, List<Results.Month> parts, Texts texts) {
    OptionalDouble aimed = precision(parts, true);
    OptionalDouble random = precision(parts, false);
    return new ResultsView.MonthView(
        first.toString().substring(0, 7),
        percent(aimed, texts),
        value(aimed),
        percent(random, texts),
        value(random),
        texts.number(parts.stream().mapToLong(Results.Month::examined).sum()),
        texts.number(parts.stream().mapToLong(Results.Month::minutes).sum()));
  }

  private static OptionalDouble precision(List<Results.Month> parts, boolean aimed) {
    return parts.stream()
        .filter(part -> part.aimed() == aimed && part.examined() > 0)
        .mapToDouble(part -> part.finds() / (double) part.examined())
        .findFirst();
  }

  private ResultsView.ScoreView score(Texts texts) {
    ScoreReport.Material material = scores.material();
    Optional<ScoreReport> report = scores.report();
    return new ResultsView.ScoreView(
        report.isPresent(),
        Scores.isEnough(material),
        scores.isLearning(),
        texts.of(
            "screening.score.material",
            material.examined(),
            Training.FEWEST_LABELLED,
            material.finds(),
            Training.FEWEST_FINDS,
            material.examined() - material.finds(),
            Training.FEWEST_FINDS),
        report
            .map(one ->
                texts.of(
                    "screening.score.trained",
                    texts.moment(one.trainedAt(), Results.ZONE),
                    one.examined(),
                    one.finds(),
                    percent(one.threshold(), texts)))
            .orElse(""),
        report.map(one -> points(one, texts)).orElse(List.of()));
  }

  private static List<ResultsView.PointView> points(ScoreReport report, Texts texts) {
    return report.evaluation().stream()
        .map(point ->
            new ResultsView.PointView(
                percent(point.share(), texts),
                texts.number(point.inspected()),
                texts.number(point.finds()),
                point.inspected() == 0
                    ? ""
                    : percent(point.finds() / (double) point.inspected(), texts),
                point.allFinds() == 0
                    ? ""
                    : percent(point.finds() / (double) point.allFinds(), texts)))
        .toList();
  }

  private static String percent(OptionalDouble share, Texts texts) {
    return share.isPresent() ? percent(share.getAsDouble(), texts) : "";
  }

  private static String percent(double share, Texts texts) {
    BigDecimal percent =
        BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    return texts.of("screening.percent", texts.number(percent));
  }

  private static String value(OptionalDouble share) {
    return share.isPresent()
        ? BigDecimal.valueOf(100 * share.getAsDouble())
            .setScale(1, RoundingMode.HALF_UP)
            .toPlainString()
        : "";
  }
}
