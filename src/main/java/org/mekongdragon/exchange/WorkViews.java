package org.mekongdragon.exchange;

import java.util.List;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Who works on a delivery, and to whom it can be handed on. */
@Component
class WorkViews {

  private final HandOvers handOvers;
  private final People people;
  private final MessageWords words;

  WorkViews(HandOvers handOvers, People people, MessageWords words) {
    this.handOvers = handOvers;
    this.people = people;
    this.words = words;
  }

  MessageView.WorkView of(Message message, Delivery one, Texts texts) {
    Person reader = people.current();
    boolean mine = message.state().isOut() && MessageDesk.isFor(one, reader);
    String assigned = words.person(one.handOver().assigned());
    String offered = one.handOver().offered().map(unit -> words.unit(unit, texts)).orElse("");
    if (!mine) {
      return new MessageView.WorkView(assigned, offered, false, false, List.of(), List.of());
    }
    return new MessageView.WorkView(
        assigned,
        offered,
        true,
        handOvers.mayTake(one, reader),
        handOvers.colleagues(message, one).stream()
            .map(person -> new Choice(person.login(), person.name()))
            .toList(),
        handOvers.units(message, one).stream()
            .map(id -> new Choice(id.toString(), words.unit(id, texts)))
            .toList());
  }
}
