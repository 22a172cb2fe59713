package org.mekongdragon.profile;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.mekongdragon.access.Person;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.targeting.engine.Rules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The groups that go with {@link ProfileFiles}: with both files the command line screens as the
 * platform does.
 */
@Component
class GroupExports {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Profiles profiles;
  private final WordGroups catalogue;
  private final ProfileDesk desk;
  private final Audit audit;

  GroupExports(Profiles profiles, WordGroups catalogue, ProfileDesk desk, Audit audit) {
    this.profiles = profiles;
    this.catalogue = catalogue;
    this.desk = desk;
    this.audit = audit;
  }

  /**
   * A group as a file says it.
   *
   * @param name with the {@code @}
   * @param version of a unit's group, 0 of one from the reference lists
   */
  record GroupJson(String name, int version, List<String> terms) {}

  /**
   * Writes what the names in the rules of the caller's organisation stand for: of a unit's group
   * the newest version that one of the profiles means. That is put on record.
   */
  @Transactional
  public void write(OutputStream file) {
    Person person = desk.reader();
    audit.record(
        Audited.of("profile.groups-exported", "organisation:" + person.organisation(), ""));
    Map<String, GroupPin> pins = new LinkedHashMap<>();
    TreeSet<String> names = new TreeSet<>();
    for (RiskProfile profile : ProfileFiles.own(profiles, person.organisation())) {
      names.addAll(WordGroups.named(Rules.parse(profile.content().rule())));
      profile
          .current()
          .groups()
          .forEach(pin ->
              pins.merge(
                  pin.name(), pin, (one, other) -> other.version() > one.version() ? other : one));
    }
    List<GroupJson> items = new ArrayList<>();
    for (String name : names) {
      Optional.ofNullable(pins.get(name))
          .map(pin -> new GroupJson("@" + name, pin.version(), pin.terms()))
          .or(() -> catalogue.find(name).map(group -> new GroupJson("@" + name, 0, group.terms())))
          .ifPresent(items::add);
    }
    JSON.writeValue(file, Map.of("items", items));
  }
}
