package org.mekongdragon.profile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.engine.Rules;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Back-tests in the reader's words. */
@Component
class TestViews {

  private static final int MOST_OVERLAPS = 20;

  private final ProfileWords profiles;
  private final Clock clock;

  TestViews(ProfileWords profiles, Clock clock) {
    this.profiles = profiles;
    this.clock = clock;
  }

  ProfileView.TestView view(BackTest test, int current, Texts texts) {
    BackTest.State state = test.stateAt(clock.instant());
    String profile = ProfileViews.path(test.profile());
    return new ProfileView.TestView(
        profile + "/backtests/" + test.id(),
        profile,
        texts.of("profile.test.state", state),
        status(state),
        state.isOver(),
        test.version(),
        test.version() == current,
        ProfileViews.moment(test.askedAt(), texts),
        progress(test, texts),
        test.total() == 0 ? -1 : (int) (100 * test.done() / test.total()),
        test.result().map(result -> figures(result, texts)).orElse(List.of()),
        test.result().map(result -> overlaps(result, texts)).orElse(List.of()),
        test.result().map(result -> sample(result, texts)).orElse(List.of()));
  }

  private static String status(BackTest.State state) {
    return switch (state) {
      case WAITING, RUNNING -> "info";
      case DONE -> "good";
      case CANCELLED -> "";
      case FAILED -> "alarm";
    };
  }

  private static String progress(BackTest test, Texts texts) {
    if (test.state() == BackTest.State.WAITING) {
      return texts.of("profile.test.waits");
    }
    return test.total() == 0
        ? texts.of("profile.test.reading", test.done())
        : texts.of("profile.test.searching", test.done(), test.total());
  }

  private static List<ProfileView.Figure> figures(BackTestResult result, Texts texts) {
    List<ProfileView.Figure> figures = new ArrayList<>();
    figures.add(
        new ProfileView.Figure(
            texts.of("profile.test.hits"),
            texts.number(result.hits()),
            texts.of(
                result.complete() ? "profile.test.of" : "profile.test.of-first",
                ProfileViews.percent(result.percent(), texts),
                result.searched())));
    figures.add(
        new ProfileView.Figure(
            texts.of("profile.test.day"),
            ProfileViews.percent(result.hitsPerDay(), texts),
            result.days() == 0
                ? texts.of("profile.test.no-days")
                : texts.of(
                    result.first().equals(result.last())
                        ? "profile.test.one-day"
                        : "profile.test.days",
                    result.days(),
                    texts.date(LocalDate.parse(result.first())),
                    texts.date(LocalDate.parse(result.last())))));
    figures.add(
        new ProfileView.Figure(
            texts.of("profile.test.caught"),
            result.caught() < 0 ? "–" : texts.number(result.caught()),
            texts.of(result.caught() < 0 ? "profile.test.unknown" : "profile.test.caught.base")));
    figures.add(
        new ProfileView.Figure(
            texts.of("profile.test.shared"),
            texts.number(result.shared()),
            texts.of("profile.test.shared.base", result.compared())));
    return figures;
  }

  private List<ProfileView.Overlap> overlaps(BackTestResult result, Texts texts) {
    Map<ProfileWords.Key, ProfileContent> said =
        profiles.said(result.overlaps().stream().limit(MOST_OVERLAPS).map(TestViews::key).toList());
    return result.overlaps().stream()
        .limit(MOST_OVERLAPS)
        .map(other ->
            new ProfileView.Overlap(
                ProfileViews.path(other.profile()),
                Optional.ofNullable(said.get(key(other)))
                    .map(content -> content.name(texts.language()))
                    .orElse(other.name()),
                texts.number(other.both()),
                texts.of(
                    "profile.percent",
                    ProfileViews.percent(100.0 * other.both() / result.hits(), texts))))
        .toList();
  }

  private static ProfileWords.Key key(BackTestResult.Overlap other) {
    return new ProfileWords.Key(other.profile(), other.version());
  }

  private static List<ProfileView.Sample> sample(BackTestResult result, Texts texts) {
    RuleWords words = new RuleWords(texts);
    return result.sample().stream()
        .map(one ->
            new ProfileView.Sample(
                "/targeting/cargo/consignments/" + one.consignment(),
                one.waybill().isEmpty()
                    ? texts.of("profile.test.consignment", Long.toString(one.consignment()))
                    : one.waybill(),
                one.arrival().isEmpty() ? "" : texts.date(LocalDate.parse(one.arrival())),
                one.reasons().stream().map(why -> why(why, words)).toList()))
        .toList();
  }

  private static String why(BackTestResult.Why why, RuleWords words) {
    try {
      return words.why(Rules.parse(why.condition()), why.value());
    } catch (Problem unreadable) {
      return why.condition();
    }
  }
}
