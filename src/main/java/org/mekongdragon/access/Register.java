package org.mekongdragon.access;

import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for those who keep organisations and units: every method needs {@link Role#ADMIN}. Codes
 * and the place of a unit in its tree stay as they were entered, because audiences name them.
 */
@Component
class Register {

  private static final String CODE = "[A-Z0-9](?:[A-Z0-9-]{0,28}[A-Z0-9])";
  private static final String PLACE = "[A-Z]{2}[A-Z2-9]{3}";

  private final People people;
  private final Organisations organisations;

  Register(People people, Organisations organisations) {
    this.people = people;
    this.organisations = organisations;
  }

  @Transactional
  public void add(Organisation organisation) {
    people.requireSystem(Role.ADMIN);
    checkCode(organisation.code());
    if (organisations.find(organisation.code()).isPresent()) {
      throw Problem.at("code", AccessProblem.CODE_TAKEN, organisation.code());
    }
    organisations.save(organisation);
  }

  @Transactional
  public void rename(Organisation organisation) {
    people.requireSystem(Role.ADMIN);
    require(organisation.code());
    organisations.save(organisation);
  }

  @Transactional
  public void add(Unit unit) {
    people.requireSystem(Role.ADMIN);
    checkCode(unit.code());
    require(unit.organisation());
    if (organisations.unitByCode(unit.code()).isPresent()) {
      throw Problem.at("code", AccessProblem.CODE_TAKEN, unit.code());
    }
    unit.parent().ifPresent(parent -> require(unit.organisation(), parent));
    checkPlace(unit.place());
    organisations.save(unit);
  }

  /** Changes the names of a unit and where it sits. */
  @Transactional
  public void change(String organisation, UUID id, LocalNames names, Optional<String> place) {
    people.requireSystem(Role.ADMIN);
    Unit unit = require(organisation, id);
    checkPlace(place);
    organisations.save(
        new Unit(
            id,
            organisation,
            unit.parent(),
            unit.code(),
            unit.kind(),
            names.en(),
            names.vi(),
            names.zh(),
            place));
  }

  /** The organisation of a code, for those who keep them. */
  @Transactional(readOnly = true)
  public Organisation find(String code) {
    people.requireSystem(Role.ADMIN);
    return require(code);
  }

  private Organisation require(String code) {
    return organisations
        .find(code)
        .orElseThrow(() -> Problem.at("organisation", AccessProblem.NO_ORGANISATION, code));
  }

  private Unit require(String organisation, UUID id) {
    return organisations
        .unit(id)
        .filter(unit -> unit.organisation().equals(organisation))
        .orElseThrow(() -> Problem.at("unit", AccessProblem.NO_UNIT, id));
  }

  private static void checkPlace(Optional<String> stated) {
    stated
        .filter(place -> !place.matches(PLACE))
        .ifPresent(place -> {
          throw Problem.at("place", AccessProblem.PLACE_CODE, place);
        });
  }

  private static void checkCode(String code) {
    if (!code.matches(CODE)) {
      throw Problem.at("code", AccessProblem.CODE);
    }
  }
}
