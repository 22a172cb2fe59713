package org.mekongdragon.demonstration;

import java.util.UUID;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.profile.DemonstrationProfiles;
import org.mekongdragon.watchlist.ListDemonstration;
import org.springframework.stereotype.Component;

/**
 * What a port control unit looks for, so that a manifest dropped on the page has something to hit.
 */
@Component
class Watch {

  private static final String KEEPER = "officer.haiphong";

  private final People people;
  private final DemonstrationProfiles profiles;
  private final ListDemonstration lists;

  Watch(People people, DemonstrationProfiles profiles, ListDemonstration lists) {
    this.people = people;
    this.profiles = profiles;
    this.lists = lists;
  }

  /** A dozen profiles and a list of made-up names. */
  void set() {
    UUID keeper = people.byLogin(KEEPER).map(Person::id).orElseThrow();
    people.as(
        keeper,
        () -> {
          profiles.load();
          lists.load();
        });
  }
}
