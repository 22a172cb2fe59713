package org.mekongdragon.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to field maps. Everybody who is signed in reads them, administrators change them; every
 * change is a new version and the old ones stay.
 */
@Component
public class FieldMaps {

  private final MapStore store;
  private final People people;
  private final Audit audit;
  private final Map<OutsideSystem, FieldMap> shipped = new EnumMap<>(OutsideSystem.class);

  FieldMaps(MapStore store, People people, Audit audit) {
    this.store = store;
    this.people = people;
    this.audit = audit;
    for (OutsideSystem form : OutsideSystem.values()) {
      shipped.put(form, shipped(form));
    }
  }

  private static FieldMap shipped(OutsideSystem form) {
    try (InputStream seed =
        FieldMaps.class.getResourceAsStream("/seed/forms/" + form.code() + ".json")) {
      if (seed == null) {
        throw new IllegalStateException(form.code());
      }
      return MapJson.read(form, 0, new String(seed.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The map in force. */
  @Transactional(readOnly = true)
  public FieldMap current(OutsideSystem form) {
    return store.latest(form).orElseGet(() -> shippedOf(form));
  }

  /** A version of a map; 0 is the one that came with the product. */
  @Transactional(readOnly = true)
  public Optional<FieldMap> version(OutsideSystem form, int version) {
    return version == 0 ? Optional.of(shippedOf(form)) : store.find(form, version);
  }

  private FieldMap shippedOf(OutsideSystem form) {
    return Optional.ofNullable(shipped.get(form)).orElseThrow();
  }

  /** Who changed it when, the latest first. */
  @Transactional(readOnly = true)
  List<MapStore.Change> changes(OutsideSystem form) {
    return store.changes(form);
  }

  /** Whether the caller may change maps. */
  public boolean mayChange() {
    return people.current().systemRoles().contains(Role.ADMIN);
  }

  /**
   * Puts a map in force.
   *
   * @param map its version is the one that was read
   * @return the same with its new version
   * @throws Problem {@code role-needed}, {@code map-stale}
   */
  @Transactional
  public FieldMap change(FieldMap map) {
    Person person = people.requireSystem(Role.ADMIN);
    FieldMap next = new FieldMap(map.form(), map.version() + 1, map.scope(), map.fields());
    if (current(map.form()).version() != map.version() || !store.insert(next, person.name())) {
      throw Problem.of(FormsProblem.MAP_STALE);
    }
    audit.record(
        Audited.of("forms.map-changed", "form:" + map.form().code(), "")
            .with("version", next.version())
            .with("fields", next.fields().size()));
    return next;
  }
}
