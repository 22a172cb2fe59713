package org.mekongdragon.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.access.People;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Groups of units in the reader's words. */
@Component
class GroupViews {

  static final String ROOT = "/targeting/groups";

  private static final int FEW = 6;
  private static final int MOST_SHOWN = 300;

  private final UnitGroups groups;
  private final GroupUses uses;
  private final Profiles profiles;
  private final ProfileViews views;
  private final Organisations organisations;
  private final People people;

  GroupViews(
      UnitGroups groups,
      GroupUses uses,
      Profiles profiles,
      ProfileViews views,
      Organisations organisations,
      People people) {
    this.groups = groups;
    this.uses = uses;
    this.profiles = profiles;
    this.views = views;
    this.organisations = organisations;
    this.people = people;
  }

  List<GroupView.Row> rows(Texts texts) {
    return groups.all().stream().map(group -> row(group, texts)).toList();
  }

  private GroupView.Row row(UnitGroup group, Texts texts) {
    GroupContent content = group.content();
    return new GroupView.Row(
        ROOT + "/" + group.id(),
        "@" + group.name(),
        content.title(texts.language()),
        texts.of("profile.group", content.kind()),
        content.terms().size(),
        RuleHelp.some(content.terms(), FEW),
        group.version(),
        views.organisation(group.organisation(), texts),
        texts.of(
            "profile.list.changed-by",
            ProfileViews.moment(group.current().savedAt(), texts),
            people.nameOf(group.current().author()).orElse("–")),
        content.retired());
  }

  GroupView of(UnitGroup group, Texts texts) {
    GroupContent content = group.content();
    Audience audience = groups.audience(group);
    boolean home = audience.group().equals(Audience.home(group.organisation()));
    List<GroupView.Use> used =
        uses.of(group.id()).stream().map(use -> use(group, use, texts)).toList();
    return new GroupView(
        row(group, texts),
        group
            .unit()
            .flatMap(organisations::unit)
            .map(unit -> unit.name(texts.language().code()))
            .orElse(""),
        home
            ? texts.of("profile.audience.home", views.organisation(group.organisation(), texts))
            : texts.of("profile.audience.operation", audience.group()),
        content.explanation(texts.language()).lines().filter(line -> !line.isBlank()).toList(),
        content.terms().stream().limit(MOST_SHOWN).toList(),
        Math.max(0, content.terms().size() - MOST_SHOWN),
        used,
        (int) used.stream().filter(use -> use.mayChange() && !use.changes().isEmpty()).count(),
        versions(group, texts),
        groups.mayChange(group));
  }

  private GroupView.Use use(UnitGroup group, GroupUses.Use use, Texts texts) {
    ProfileContent content = use.profile().content();
    String changes = use.isCurrent(group) ? "" : changes(use.added(), use.gone(), texts);
    return new GroupView.Use(
        ProfileViews.path(use.profile().id()),
        content.name(texts.language()),
        views.state(content, texts),
        views.status(content),
        use.profile().id() + " " + use.profile().version(),
        texts.of("profile.version", use.used()),
        changes,
        profiles.mayChange(use.profile()));
  }

  /** Which terms come and which go; said in words even when only other things differ. */
  static String changes(List<String> added, List<String> gone, Texts texts) {
    List<String> parts =
        Stream.of(
                part("profile.groups.added", added, texts),
                part("profile.groups.gone", gone, texts))
            .flatMap(Optional::stream)
            .toList();
    return parts.isEmpty() ? texts.of("profile.groups.same") : String.join("; ", parts);
  }

  private static Optional<String> part(String key, List<String> terms, Texts texts) {
    return terms.isEmpty()
        ? Optional.empty()
        : Optional.of(texts.of(key, terms.size(), RuleHelp.some(terms, FEW)));
  }

  private List<GroupView.Version> versions(UnitGroup group, Texts texts) {
    List<UnitGroup.Version> all = groups.versions(group.id());
    List<GroupView.Version> shown = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      UnitGroup.Version version = all.get(i);
      List<String> changes =
          i + 1 < all.size()
              ? differences(all.get(i + 1).content(), version.content(), texts)
              : List.of();
      shown.add(
          new GroupView.Version(
              version.number(),
              ProfileViews.moment(version.savedAt(), texts),
              people.nameOf(version.author()).orElse("–"),
              version.why(),
              changes));
    }
    return shown;
  }

  private static List<String> differences(GroupContent before, GroupContent after, Texts texts) {
    List<String> changes = new ArrayList<>();
    List<String> added = GroupUses.without(after.terms(), before.terms(), after.kind());
    List<String> gone = GroupUses.without(before.terms(), after.terms(), after.kind());
    if (!added.isEmpty() || !gone.isEmpty()) {
      changes.add(changes(added, gone, texts));
    }
    if (before.retired() != after.retired()) {
      changes.add(texts.of(after.retired() ? "profile.groups.retired" : "profile.groups.returned"));
    }
    if (!before.title(texts.language()).equals(after.title(texts.language()))) {
      changes.add(after.title(texts.language()));
    }
    return changes;
  }

  static List<Choice> kinds(Texts texts) {
    return Arrays.stream(GroupKind.values())
        .map(kind -> new Choice(kind.code(), texts.of("profile.group", kind)))
        .toList();
  }
}
