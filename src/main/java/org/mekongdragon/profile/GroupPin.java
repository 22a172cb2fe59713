package org.mekongdragon.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a group that a unit defined stood for when a version of a profile was saved: it stays that,
 * whatever becomes of the group.
 *
 * @param name without the {@code @}
 * @param group key of the group
 * @param version of the group
 * @param terms never empty
 */
public record GroupPin(String name, UUID group, int version, List<String> terms) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<List<GroupPin>> MANY = new TypeReference<>() {};

  /** Keeps a copy. */
  public GroupPin {
    terms = List.copyOf(terms);
  }

  static String json(List<GroupPin> pins) {
    return JSON.writeValueAsString(pins);
  }

  static List<GroupPin> read(String json) {
    return json.equals("[]") ? List.of() : List.copyOf(JSON.readValue(json, MANY));
  }

  /** The terms of a name, for expansion. */
  static Function<String, Optional<List<String>>> terms(List<GroupPin> pins) {
    Map<String, List<String>> known =
        pins.stream().collect(Collectors.toMap(GroupPin::name, GroupPin::terms));
    return name -> Optional.ofNullable(known.get(name));
  }
}
