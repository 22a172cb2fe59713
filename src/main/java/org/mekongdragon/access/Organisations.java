package org.mekongdragon.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to organisations and their units; both are known to everybody who is signed in. */
@Component
public class Organisations {

  private final OrganisationStore store;
  private final Audit audit;

  Organisations(OrganisationStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  /** All, by code. */
  public List<Organisation> all() {
    return store.organisations();
  }

  /** Those of these codes, by code; unknown ones are left out. */
  public List<Organisation> each(Collection<String> codes) {
    return codes.isEmpty() ? List.of() : store.organisations(codes);
  }

  /** The organisation of a code. */
  public Optional<Organisation> find(String code) {
    return store.organisation(code);
  }

  /** The units of an organisation, by code. */
  public List<Unit> units(String organisation) {
    return store.units(organisation);
  }

  /** The units that sit at these places, by code. */
  public List<Unit> unitsAt(Collection<String> places) {
    return places.isEmpty() ? List.of() : store.unitsAt(places);
  }

  /** The unit of a key. */
  public Optional<Unit> unit(UUID id) {
    return store.unit(id);
  }

  /** The unit of a code. */
  public Optional<Unit> unitByCode(String code) {
    return store.unitByCode(code);
  }

  /** Enters an organisation, or changes the one of that code. */
  @Transactional
  public void save(Organisation organisation) {
    store.save(organisation);
    audit.record(
        Audited.of("access.organisation-saved", "organisation:" + organisation.code(), ""));
  }

  /** Enters a unit, or changes the one of that code; the key of the given record is not used. */
  @Transactional
  public UUID save(Unit unit) {
    UUID id = store.save(unit);
    audit.record(Audited.of("access.unit-saved", "unit:" + unit.code(), ""));
    return id;
  }
}
