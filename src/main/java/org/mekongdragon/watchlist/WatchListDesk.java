package org.mekongdragon.watchlist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.operation.Member;
import org.mekongdragon.operation.Operations;
import org.springframework.stereotype.Component;

/**
 * Who keeps a list, and who reads it. Whoever targets keeps lists for the own organisation; a list
 * that is shared with an operation stays in the hands of the organisation that made it.
 */
@Component
class WatchListDesk {

  private static final Role[] KEEPERS = {
    Role.OFFICER, Role.LEVEL2_CONTACT, Role.NATIONAL_CONTACT, Role.ANALYST, Role.COORDINATOR
  };

  private final WatchListStore store;
  private final People people;
  private final Groups groups;
  private final Operations operations;
  private final Clock clock;

  WatchListDesk(
      WatchListStore store, People people, Groups groups, Operations operations, Clock clock) {
    this.store = store;
    this.people = people;
    this.groups = groups;
    this.operations = operations;
    this.clock = clock;
  }

  Clock clock() {
    return clock;
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(ZoneId.systemDefault()));
  }

  WatchList require(UUID list) {
    return store.find(list).orElseThrow(() -> Problem.of(WatchProblem.NO_WATCH_LIST));
  }

  /** The caller, who may make a list with these settings. */
  Person author(ListSettings settings) {
    Person person = people.current();
    String group =
        settings.operation().isEmpty()
            ? Audience.home(person.organisation())
            : settings.operation();
    if (!person.isIn(group)) {
      throw settings.operation().isEmpty()
          ? Problem.of(WatchProblem.LIST_KEEPER, person.organisation())
          : Problem.at("operation", WatchProblem.LIST_OPERATION);
    }
    return people.require(group, KEEPERS);
  }

  boolean mayCreate() {
    return people
        .findCurrent()
        .filter(person -> person.isIn(Audience.home(person.organisation()), KEEPERS))
        .isPresent();
  }

  /** The operations that a list of the caller may be shared with, by code. */
  List<String> operations() {
    return people.findCurrent().stream()
        .flatMap(person ->
            operations.all().stream()
                .map(operation -> operation.code())
                .filter(code -> person.isIn(code, KEEPERS)))
        .sorted()
        .toList();
  }

  boolean mayKeep(WatchList list) {
    return people.findCurrent().filter(person -> keeps(person, list)).isPresent();
  }

  /** The caller, who keeps that list. */
  Person keeper(WatchList list) {
    Person person = people.current();
    if (!keeps(person, list)) {
      throw Problem.of(WatchProblem.LIST_KEEPER, list.owner());
    }
    return person;
  }

  private static boolean keeps(Person person, WatchList list) {
    String operation = list.settings().operation();
    String group = operation.isEmpty() ? Audience.home(list.owner()) : operation;
    return person.organisation().equals(list.owner()) && person.isIn(group, KEEPERS);
  }

  /** The number of the audience of a list that an organisation keeps, which is always in it. */
  int audience(String owner, ListSettings settings) {
    if (settings.operation().isEmpty()) {
      return groups.numberOf(Audience.everybody(Audience.home(owner)));
    }
    if (settings.readers().isEmpty()) {
      return groups.numberOf(Audience.everybody(settings.operation()));
    }
    Set<String> members = members(settings.operation());
    for (String reader : settings.readers()) {
      if (!members.contains(reader)) {
        throw Problem.at("readers", WatchProblem.LIST_READERS, ListedText.cut(reader));
      }
    }
    List<String> readers = new ArrayList<>(settings.readers());
    readers.add(owner);
    return groups.numberOf(Audience.organisations(settings.operation(), readers));
  }

  /** The present members of an operation that the caller reads. */
  Set<String> members(String operation) {
    return operations.members(operation).stream()
        .filter(member -> member.isPresent(today()))
        .map(Member::organisation)
        .collect(Collectors.toUnmodifiableSet());
  }
}
