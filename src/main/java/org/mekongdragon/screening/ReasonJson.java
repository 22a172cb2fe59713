package org.mekongdragon.screening;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reasons as they are stored. */
final class ReasonJson {

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final TypeReference<List<HitReason>> REASONS = new TypeReference<>() {};

  private ReasonJson() {}

  static String write(List<HitReason> reasons) {
    return MAPPER.writeValueAsString(reasons);
  }

  static List<HitReason> read(String json) {
    return MAPPER.readValue(json, REASONS);
  }
}
