package org.mekongdragon.cargo;

import org.mekongdragon.cargo.parse.CargoContainer;
import org.mekongdragon.cargo.parse.Party;
import org.mekongdragon.kernel.ContainerNumber;

/**
 * The form in which values are compared, implemented by the room above that compares them: two
 * writings of the same name give one key. Thread-safe and always the same for the same text.
 */
public interface PastKeys {

  /** The key; empty when the text says nothing. */
  String key(PastField field, String text);

  /** Of a party's name; empty when it is none, such as "to order". */
  default String key(PastField field, Party party) {
    return Party.isName(party.name()) ? key(field, party.name()) : "";
  }

  /** Of a container's number; of what was stated where there is none. */
  default String key(CargoContainer container) {
    String number = container.number().map(ContainerNumber::value).orElse(container.stated());
    return key(PastField.CONTAINER, number);
  }
}
