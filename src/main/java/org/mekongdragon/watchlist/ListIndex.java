package org.mekongdragon.watchlist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.targeting.names.ListedName;
import org.mekongdragon.targeting.names.NameIndex;

/**
 * What is looked for in one list: an immutable snapshot of one generation. A few changes make a new
 * one that shares what stayed the same.
 */
final class ListIndex {

  /** An entry that was read again: what it is now, or that it is gone. */
  record Delta(Party party, List<ListedName> names, boolean removed) {

    Delta {
      names = List.copyOf(names);
    }
  }

  private final long generation;
  private final NameIndex names;
  private final Map<UUID, Party> parties;
  private final NumberBook numbers;

  private ListIndex(long generation, NameIndex names, Map<UUID, Party> parties) {
    this.generation = generation;
    this.names = names;
    this.parties = parties;
    this.numbers = new NumberBook(parties.values());
  }

  static ListIndex of(long generation, Collection<Delta> entries) {
    Map<UUID, Party> parties = new HashMap<>();
    List<ListedName> names = new ArrayList<>();
    for (Delta entry : entries) {
      if (!entry.removed()) {
        keep(entry.party(), parties);
        names.addAll(entry.names());
      }
    }
    return new ListIndex(generation, NameIndex.of(names), parties);
  }

  /** The same with these changes. */
  ListIndex with(long later, Collection<Delta> changes) {
    Map<UUID, Party> after = new HashMap<>(parties);
    List<ListedName> added = new ArrayList<>();
    Set<String> gone = new HashSet<>();
    for (Delta change : changes) {
      after.remove(change.party().id());
      gone.add(change.party().id().toString());
      if (!change.removed()) {
        keep(change.party(), after);
        added.addAll(change.names());
      }
    }
    NameIndex left = names.minus(gone);
    return new ListIndex(later, added.isEmpty() ? left : left.plus(added), after);
  }

  /** Names stand in their index; only what is found exactly is kept beside it. */
  private static void keep(Party party, Map<UUID, Party> parties) {
    if (!party.kind().isNamed() || !party.identifiers().isEmpty()) {
      parties.put(party.id(), party);
    }
  }

  long generation() {
    return generation;
  }

  NameIndex names() {
    return names;
  }

  NumberBook numbers() {
    return numbers;
  }
}
