package org.mekongdragon.targeting;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mekongdragon.cargo.PastField;
import org.mekongdragon.cargo.PastKeys;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.web.RailEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door in the rail to all that is about targeting. */
@Configuration(proxyBeanMethods = false)
class TargetingConfiguration {

  /** The past is remembered by the very keys by which rules ask for it. */
  @Bean
  static PastKeys pastKeys() {
    Map<PastField, Field> fields = new EnumMap<>(PastField.class);
    for (PastField field : PastField.values()) {
      fields.put(field, Field.named(field.word()).orElseThrow());
    }
    return (field, text) -> Objects.requireNonNull(fields.get(field)).key(text);
  }

  @Bean
  RailEntry targetingInTheRail() {
    return new RailEntry(40, "rail.targeting", "/targeting", "targeting", Set.of());
  }
}
