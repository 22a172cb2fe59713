package org.mekongdragon.profile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Person;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.WrittenParts;
import org.mekongdragon.targeting.engine.Condition;
import org.mekongdragon.targeting.engine.Rules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to risk profiles. Each save makes a new version, which counts from the moment it is
 * saved; older versions stay as they were. What the caller may not see is not found.
 */
@Component
public class Profiles {

  /** The longest page of a list. */
  public static final int PAGE = 200;

  private static final Logger LOG = LoggerFactory.getLogger(Profiles.class);
  private static final int MOST_OWNED = 100_000;
  private static final int LONGEST_WHY = 500;
  private static final long PRIME = 1_000_003;

  private final ProfileStore store;
  private final ProfileDesk desk;
  private final WordGroups groups;
  private final UnitGroups units;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Profiles(
      ProfileStore store,
      ProfileDesk desk,
      WordGroups groups,
      UnitGroups units,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.desk = desk;
    this.groups = groups;
    this.units = units;
    this.audit = audit;
    this.events = events;
    this.clock = clock.withZone(ZoneId.systemDefault());
  }

  /**
   * What screens the cargo of an organisation on a day, whoever asks: profiles that are on, valid
   * on that day and read by everybody of the organisation, at home or in an operation. For
   * screening only, never to be shown. A profile whose groups are no longer known is left out.
   *
   * @return by key
   */
  @Transactional(readOnly = true)
  public List<LiveProfile> live(String organisation, LocalDate day) {
    List<LiveProfile> live = new ArrayList<>();
    for (ProfileStore.LiveRow row : store.live(organisation, day)) {
      try {
        live.add(live(row, groups.expanded(row.rule(), row.groups())));
      } catch (Problem unusable) {
        LOG.warn("profile {} version {} is left out", row.id(), row.version(), unusable);
      }
    }
    return List.copyOf(live);
  }

  private static LiveProfile live(ProfileStore.LiveRow row, Condition rule) {
    return new LiveProfile(
        row.id(),
        row.version(),
        row.organisation(),
        row.name(),
        row.explanation(),
        row.severity(),
        rule,
        WrittenParts.of(Rules.parse(row.rule()), rule));
  }

  /**
   * A number that differs when {@link #live} answers other profiles or versions on that day, also
   * when another process saved them, a day began, an organisation joined a group or a list that
   * rules name was loaded anew.
   */
  @Transactional(readOnly = true)
  public long generation(String organisation, LocalDate day) {
    return generation(store.generation(organisation, day));
  }

  /**
   * The same for whoever asked the database for {@code profile.stamp} together with something else.
   */
  public long generation(long stamp) {
    return stamp * PRIME + groups.load();
  }

  /** A version as it was saved, if the caller may read the profile. */
  @Transactional(readOnly = true)
  public Optional<ProfileVersion> version(UUID id, int version) {
    return store.version(id, version);
  }

  /**
   * All versions, the newest first, at most 500.
   *
   * @throws Problem {@code risk-profile-unknown}
   */
  @Transactional(readOnly = true)
  public List<ProfileVersion> versions(UUID id) {
    find(id);
    return store.versions(id);
  }

  /**
   * A profile as it stands.
   *
   * @throws Problem {@code risk-profile-unknown}
   */
  @Transactional(readOnly = true)
  public RiskProfile find(UUID id) {
    return store.find(id).orElseThrow(() -> Problem.of(RiskProfileProblem.RISK_PROFILE_UNKNOWN));
  }

  /**
   * A page of those that the caller may read.
   *
   * @param page from 0
   * @param size 1 to {@link #PAGE}, more is cut
   */
  @Transactional(readOnly = true)
  public ProfileList list(ProfileFilter filter, int page, int size) {
    desk.reader();
    int bounded = Math.clamp(size, 1, PAGE);
    long offset = (long) Math.clamp(page, 0, 100_000) * bounded;
    return new ProfileList(store.list(filter, bounded, offset), store.count(filter));
  }

  /** Whether the caller may write profiles for their organisation. */
  @Transactional(readOnly = true)
  public boolean mayWrite() {
    return desk.mayWrite();
  }

  /** Whether the caller may change this one. */
  @Transactional(readOnly = true)
  public boolean mayChange(RiskProfile profile) {
    return desk.mayChange(profile);
  }

  /** Who reads a profile. */
  @Transactional(readOnly = true)
  public Audience audience(RiskProfile profile) {
    return desk.audience(profile.audience());
  }

  /**
   * The rule with its groups expanded.
   *
   * @throws Problem a {@code rule-…} code with position, what was found and a suggestion
   */
  @Transactional(readOnly = true)
  public Condition expanded(String rule) {
    return groups.expanded(rule, pins(rule));
  }

  /**
   * The same of a saved version: the groups of units mean what they meant when it was saved.
   *
   * @throws Problem as {@link #expanded(String)}
   */
  @Transactional(readOnly = true)
  public Condition expanded(ProfileVersion version) {
    return groups.expanded(version.content().rule(), version.groups());
  }

  /** What the groups of units that a rule names stand for now. */
  private List<GroupPin> pins(String rule) {
    return units.pins(WordGroups.named(Rules.parse(rule)));
  }

  /**
   * Saves a new profile as version 1; one that is on screens from this moment.
   *
   * @throws Problem {@code role-needed}, {@code no-group}, {@code audience}, {@code
   *     risk-profile-code-taken}, {@code risk-profile-too-many}, and what is wrong with the rule
   */
  @Transactional
  public RiskProfile create(NewProfile profile) {
    Person author = desk.writer();
    List<GroupPin> pins = checked(profile.content().rule());
    store.lock(author.organisation());
    long owned = store.owned(author.organisation());
    if (owned >= MOST_OWNED) {
      throw Problem.of(RiskProfileProblem.RISK_PROFILE_TOO_MANY, MOST_OWNED);
    }
    Audience audience = desk.audience(author, profile.shared());
    ProfileStore.Home home =
        new ProfileStore.Home(
            author.organisation(), author.unit(), desk.numberOf(audience), author.id());
    UUID id = store.insert(code(profile.code(), author.organisation(), owned), home);
    store.append(id, 1, new ProfileStore.Saved(profile.content(), pins, "", author.id()));
    return announce(id, "profile.saved");
  }

  private String code(String wanted, String organisation, long owned) {
    long number = owned + 1;
    String code = wanted.isEmpty() ? "P" + number : wanted;
    while (wanted.isEmpty() && store.byCode(organisation, code).isPresent()) {
      number++;
      code = "P" + number;
    }
    return code;
  }

  /**
   * Saves another version, which counts from this moment.
   *
   * @param version the one that the caller has read
   * @param why what to say of the change, at most 500 characters, more is cut
   * @throws Problem {@code risk-profile-unknown}, {@code risk-profile-stale}, {@code
   *     risk-profile-owner}, {@code role-needed}, and what is wrong with the rule
   */
  @Transactional
  public RiskProfile save(UUID id, int version, ProfileContent content, String why) {
    Person author = desk.requireChange(find(id));
    List<GroupPin> pins = checked(content.rule());
    append(id, version, new ProfileStore.Saved(content, pins, why, author.id()));
    return announce(id, "profile.saved");
  }

  /** What the rule's groups stand for from now on, if the rule can be used so. */
  private List<GroupPin> checked(String rule) {
    List<GroupPin> pins = pins(rule);
    var _ = groups.expanded(rule, pins);
    return pins;
  }

  /** Saves a version that says the same and means another version of one group. */
  RiskProfile renew(UUID id, int version, GroupPin newer) {
    RiskProfile profile = find(id);
    Person author = desk.requireChange(profile);
    List<GroupPin> pins =
        profile.current().groups().stream()
            .map(pin -> pin.group().equals(newer.group()) ? newer : pin)
            .toList();
    var _ = groups.expanded(profile.content().rule(), pins);
    String why = "@" + newer.name() + " · " + newer.version();
    append(id, version, new ProfileStore.Saved(profile.content(), pins, why, author.id()));
    return announce(id, "profile.saved");
  }

  /**
   * Saves many, all or none: a short name that the organisation has already gets another version,
   * unless it says the same.
   *
   * @return how many are new, got another version, and said the same
   * @throws Problem as {@link #create}
   */
  @Transactional
  public Taken saveAll(List<NewProfile> wanted, String why) {
    String organisation = desk.writer().organisation();
    int created = 0;
    int changed = 0;
    for (NewProfile profile : wanted) {
      Optional<RiskProfile> known =
          profile.code().isEmpty() ? Optional.empty() : store.byCode(organisation, profile.code());
      if (known.isEmpty()) {
        create(profile);
        created++;
      } else if (!known.get().content().equals(kept(profile, known.get()))) {
        save(known.get().id(), known.get().version(), kept(profile, known.get()), why);
        changed++;
      }
    }
    return new Taken(created, changed, wanted.size() - created - changed);
  }

  /** A file that says nothing in further languages takes nothing of them away. */
  private static ProfileContent kept(NewProfile wanted, RiskProfile known) {
    return wanted.content().words().isEmpty()
        ? wanted.content().saying(known.content().words())
        : wanted.content();
  }

  /** What became of many. */
  public record Taken(int created, int changed, int same) {}

  /**
   * Switches a profile as a new version that says the same.
   *
   * @throws Problem as {@link #save}
   */
  @Transactional
  public RiskProfile switchTo(UUID id, int version, ProfileState state) {
    RiskProfile profile = find(id);
    Person author = desk.requireChange(profile);
    if (state == ProfileState.ON) {
      var _ = expanded(profile.current());
    }
    append(
        id,
        version,
        new ProfileStore.Saved(
            profile.content().in(state), profile.current().groups(), "", author.id()));
    return announce(id, "profile.switched-" + state.code());
  }

  /**
   * Gives a profile other readers, and with them the organisations whose cargo it screens.
   *
   * @param shared in an operation's group; empty for everybody at home
   * @throws Problem {@code risk-profile-unknown}, {@code risk-profile-owner}, {@code no-operation},
   *     {@code audience}
   */
  @Transactional
  public RiskProfile share(UUID id, Optional<Audience> shared) {
    Person owner = desk.requireChange(find(id));
    store.show(id, desk.numberOf(desk.audience(owner, shared)));
    return announce(id, "profile.shared");
  }

  /** The profile of the caller's organisation with that short name. */
  @Transactional(readOnly = true)
  public Optional<RiskProfile> byCode(String code) {
    return store.byCode(desk.reader().organisation(), code);
  }

  /** The day that it is where the server stands. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  private void append(UUID id, int version, ProfileStore.Saved saved) {
    if (!store.advance(id, version)) {
      throw Problem.of(RiskProfileProblem.RISK_PROFILE_STALE);
    }
    String why = saved.why().strip();
    String cut = why.length() <= LONGEST_WHY ? why : why.substring(0, LONGEST_WHY - 1) + "…";
    store.append(
        id,
        version + 1,
        new ProfileStore.Saved(saved.content(), saved.groups(), cut, saved.author()));
  }

  private RiskProfile announce(UUID id, String action) {
    RiskProfile profile = find(id);
    Audience audience = desk.audience(profile.audience());
    String operation = audience.group().contains(":") ? "" : audience.group();
    audit.record(Audited.of(action, "profile:" + id, operation).with("version", profile.version()));
    events.publishEvent(new ProfileChanged(id, profile.version(), audience));
    return profile;
  }
}
