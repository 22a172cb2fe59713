package org.mekongdragon.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Organisation;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Unit;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.engine.Rules;
import org.mekongdragon.web.Language;
import org.mekongdragon.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Profiles in the reader's words. */
@Component
class ProfileViews {

  private final Profiles profiles;
  private final Organisations organisations;
  private final People people;
  private final ObjectProvider<ProfileYield> yields;

  ProfileViews(
      Profiles profiles,
      Organisations organisations,
      People people,
      ObjectProvider<ProfileYield> yields) {
    this.profiles = profiles;
    this.organisations = organisations;
    this.people = people;
    this.yields = yields;
  }

  /** Whether anybody knows what profiles earned. */
  boolean knowsYield() {
    return yields.getIfAvailable() != null;
  }

  List<ProfileListView.Row> rows(List<RiskProfile> some, Texts texts) {
    List<UUID> keys = some.stream().map(RiskProfile::id).toList();
    ProfileYield known = yields.getIfAvailable();
    Map<UUID, ProfileYield.Yield> earned =
        known == null || keys.isEmpty() ? Map.of() : known.of(keys);
    return some.stream()
        .map(profile -> row(profile, Optional.ofNullable(earned.get(profile.id())), texts))
        .toList();
  }

  private ProfileListView.Row row(
      RiskProfile profile, Optional<ProfileYield.Yield> earned, Texts texts) {
    ProfileContent content = profile.content();
    return new ProfileListView.Row(
        path(profile.id()),
        profile.code(),
        content.name(texts.language()),
        content.severity(),
        state(content, texts),
        status(content),
        owner(profile, texts),
        validity(content, texts),
        saved(profile.current(), texts),
        earned.map(yield -> texts.number(yield.hits())).orElse(""),
        earned.map(yield -> precision(yield, texts)).orElse(""));
  }

  ProfileView view(RiskProfile profile, Optional<ProfileView.TestView> test, Texts texts) {
    String sentence = "";
    String fault = "";
    try {
      sentence = new RuleWords(texts).of(Rules.parse(profile.content().rule()));
      var _ = profiles.expanded(profile.current());
    } catch (Problem problem) {
      fault = texts.of(problem.faults().getFirst());
    }
    ProfileYield known = yields.getIfAvailable();
    return new ProfileView(
        head(profile, texts),
        profile.content().rule(),
        sentence,
        fault,
        profile
            .content()
            .explanation(texts.language())
            .lines()
            .filter(line -> !line.isBlank())
            .toList(),
        versions(profile, texts),
        test,
        Optional.ofNullable(known)
            .map(all ->
                all.of(List.of(profile.id()))
                    .getOrDefault(profile.id(), new ProfileYield.Yield(0, 0, 0)))
            .map(yield ->
                new ProfileView.Earned(
                    texts.number(yield.hits()),
                    texts.number(yield.examined()),
                    texts.number(yield.found()),
                    precision(yield, texts))));
  }

  private ProfileView.Head head(RiskProfile profile, Texts texts) {
    ProfileContent content = profile.content();
    Audience audience = profiles.audience(profile);
    boolean home = audience.group().equals(Audience.home(profile.organisation()));
    return new ProfileView.Head(
        profile.id().toString(),
        profile.version(),
        profile.code(),
        content.name(texts.language()),
        content.severity(),
        state(content, texts),
        content.state().code(),
        status(content),
        owner(profile, texts),
        home
            ? texts.of("profile.audience.home", organisation(profile.organisation(), texts))
            : texts.of("profile.audience.operation", audience.group()),
        validity(content, texts),
        profiles.mayChange(profile),
        profiles.mayWrite());
  }

  private List<ProfileView.Version> versions(RiskProfile profile, Texts texts) {
    List<ProfileVersion> all = profiles.versions(profile.id());
    List<ProfileView.Version> views = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      ProfileVersion version = all.get(i);
      Optional<ProfileVersion> before =
          i + 1 < all.size() ? Optional.of(all.get(i + 1)) : Optional.empty();
      views.add(
          new ProfileView.Version(
              version.version(),
              moment(version.savedAt(), texts),
              name(version.author()),
              version.why(),
              before.map(old -> differences(old, version, texts)).orElse(List.of())));
    }
    return views;
  }

  private static List<ProfileView.Change> differences(
      ProfileVersion older, ProfileVersion newer, Texts texts) {
    ProfileContent before = older.content();
    ProfileContent after = newer.content();
    List<ProfileView.Change> changes = new ArrayList<>();
    add(changes, texts.of("profile.groups"), groups(older, texts), groups(newer, texts));
    for (Language language : Language.values()) {
      String code = language.code();
      add(
          changes,
          texts.of("ui.wordings.name." + code),
          before.words().name(language, ""),
          after.words().name(language, ""));
      add(
          changes,
          texts.of("ui.wordings.text." + code),
          before.words().text(language, ""),
          after.words().text(language, ""));
    }
    add(changes, texts.of("profile.form.name"), before.name(), after.name());
    add(changes, texts.of("profile.form.rule"), before.rule(), after.rule());
    add(
        changes,
        texts.of("profile.form.severity"),
        texts.number(before.severity()),
        texts.number(after.severity()));
    add(changes, texts.of("profile.form.explanation"), before.explanation(), after.explanation());
    add(
        changes,
        texts.of("profile.form.validity"),
        validity(before, texts),
        validity(after, texts));
    add(
        changes,
        texts.of("profile.form.state"),
        texts.of("profile.state", before.state()),
        texts.of("profile.state", after.state()));
    return changes;
  }

  /** The groups of units that a version means, with their versions. */
  private static String groups(ProfileVersion version, Texts texts) {
    return version.groups().stream()
        .map(pin -> texts.of("profile.groups.used", "@" + pin.name(), pin.version()))
        .collect(Collectors.joining(", "));
  }

  private static void add(
      List<ProfileView.Change> changes, String label, String before, String after) {
    if (!before.equals(after)) {
      changes.add(new ProfileView.Change(label, before, after));
    }
  }

  static String path(UUID id) {
    return "/targeting/profiles/" + id;
  }

  static String moment(Instant moment, Texts texts) {
    return texts.moment(moment, ZoneId.systemDefault());
  }

  /** A share with one decimal at most. */
  static String percent(double percent, Texts texts) {
    return texts.number(BigDecimal.valueOf(percent).setScale(1, RoundingMode.HALF_UP));
  }

  String organisation(String code, Texts texts) {
    return organisations.find(code).map(found -> name(found, texts)).orElse(code);
  }

  static String name(Organisation organisation, Texts texts) {
    return switch (texts.language()) {
      case EN -> organisation.nameEn();
      case VI -> organisation.nameVi();
      case ZH -> organisation.nameZh();
    };
  }

  private String saved(ProfileVersion version, Texts texts) {
    return texts.of(
        "profile.list.changed-by", moment(version.savedAt(), texts), name(version.author()));
  }

  private String name(UUID person) {
    return people.nameOf(person).orElse("–");
  }

  private String owner(RiskProfile profile, Texts texts) {
    Optional<Unit> unit = profile.unit().flatMap(organisations::unit);
    return unit.map(known -> known.name(texts.language().code()))
        .orElseGet(() -> organisation(profile.organisation(), texts));
  }

  String state(ProfileContent content, Texts texts) {
    boolean on = content.state() == ProfileState.ON;
    if (on && content.validFrom().isAfter(profiles.today())) {
      return texts.of("profile.state.waiting");
    }
    return on && !content.isLive(profiles.today())
        ? texts.of("profile.state.over")
        : texts.of("profile.state", content.state());
  }

  String status(ProfileContent content) {
    return switch (content.state()) {
      case ON -> content.isLive(profiles.today()) ? "good" : "warn";
      case DRAFT -> "info";
      case OFF -> "";
    };
  }

  private static String validity(ProfileContent content, Texts texts) {
    return content
        .validTo()
        .map(to ->
            texts.of("profile.validity.both", texts.date(content.validFrom()), texts.date(to)))
        .orElseGet(() -> texts.of("profile.validity.from", texts.date(content.validFrom())));
  }

  private static String precision(ProfileYield.Yield yield, Texts texts) {
    return yield.precision().isEmpty()
        ? texts.of("profile.precision.none")
        : texts.of(
            "profile.precision",
            percent(100 * yield.precision().getAsDouble(), texts),
            yield.found(),
            yield.examined());
  }
}
