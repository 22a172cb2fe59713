package org.mekongdragon.notice;

import org.mekongdragon.access.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the caller wants to be told. */
@Component
class Preferences {

  private final PreferenceStore store;
  private final People people;

  Preferences(PreferenceStore store, People people) {
    this.store = store;
    this.people = people;
  }

  @Transactional(readOnly = true)
  public Preference own() {
    return store.of(people.current().id());
  }

  @Transactional
  public void save(Preference wanted) {
    store.save(people.current().id(), wanted);
  }
}
