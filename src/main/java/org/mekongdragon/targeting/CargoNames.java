package org.mekongdragon.targeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mekongdragon.cargo.parse.Consignment;
import org.mekongdragon.cargo.parse.Party;
import org.mekongdragon.targeting.engine.CargoRecord;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.targeting.names.NameEvidence;
import org.mekongdragon.targeting.names.NameKind;
import org.mekongdragon.targeting.names.NameQuery;

/**
 * The names in a consignment that are looked up in watch lists, with what else is known of each.
 * Stand-ins such as "same as consignee" are nobody.
 */
public final class CargoNames {

  private static final List<Field> NAMES =
      List.of(Field.SHIPPER, Field.CONSIGNEE, Field.NOTIFY, Field.VESSEL);

  private CargoNames() {}

  /** A name and where it stands. */
  public record Asked(Field field, NameQuery query) {}

  /** The names of a consignment of a message, in the order of the fields. */
  public static List<Asked> of(CargoRecord cargo, Consignment consignment) {
    List<Asked> asked = new ArrayList<>();
    for (Field field : NAMES) {
      for (String name : cargo.texts(field)) {
        if (Party.isName(name)) {
          asked.add(
              new Asked(field, new NameQuery(name, kind(field), evidence(field, consignment))));
        }
      }
    }
    return asked;
  }

  /** The names of a record of which no more is known. */
  static List<Asked> of(CargoRecord cargo) {
    List<Asked> asked = new ArrayList<>();
    for (Field field : NAMES) {
      for (String name : cargo.texts(field)) {
        if (Party.isName(name)) {
          asked.add(new Asked(field, new NameQuery(name, kind(field), NameEvidence.NONE)));
        }
      }
    }
    return asked;
  }

  private static NameKind kind(Field field) {
    return field == Field.VESSEL ? NameKind.VESSEL : NameKind.UNKNOWN;
  }

  /** Country and numbers that the message gives for the party. */
  private static NameEvidence evidence(Field field, Consignment consignment) {
    var parties = consignment.parties();
    return switch (field) {
      case SHIPPER -> evidence(parties.shipper());
      case CONSIGNEE -> evidence(parties.consignee());
      case NOTIFY -> evidence(parties.notifyParty());
      case VESSEL -> {
        String identifier = consignment.conveyance().identifier();
        yield identifier.isEmpty()
            ? NameEvidence.NONE
            : new NameEvidence(Set.of(), Set.of(), Set.of(identifier));
      }
      default -> NameEvidence.NONE;
    };
  }

  private static NameEvidence evidence(Party party) {
    if (party.country().isEmpty() && party.identifiers().isEmpty()) {
      return NameEvidence.NONE;
    }
    return new NameEvidence(
        Set.of(), party.country().map(Set::of).orElse(Set.of()), Set.copyOf(party.identifiers()));
  }
}
