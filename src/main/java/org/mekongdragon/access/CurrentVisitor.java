package org.mekongdragon.access;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mekongdragon.web.Visitor;
import org.mekongdragon.web.Visitors;
import org.springframework.stereotype.Component;

/** Tells the frame who is signed in. */
@Component
class CurrentVisitor implements Visitors {

  private final PersonStore store;

  CurrentVisitor(PersonStore store) {
    this.store = store;
  }

  @Override
  public Optional<Visitor> current() {
    return People.signedIn().flatMap(who -> store.find(who.id())).map(CurrentVisitor::visitor);
  }

  @Override
  public Optional<UUID> currentId() {
    return People.signedIn().map(SignedIn::id);
  }

  private static Visitor visitor(Person person) {
    return new Visitor(
        person.login(),
        person.name(),
        person.organisation(),
        person.language(),
        person.allRoles().stream().map(Role::code).collect(Collectors.toSet()));
  }
}
