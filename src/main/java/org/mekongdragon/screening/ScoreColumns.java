package org.mekongdragon.screening;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.mekongdragon.cargo.StoredConsignment;
import org.mekongdragon.targeting.engine.CargoRecord;
import org.mekongdragon.targeting.engine.Field;

/** What the learned score sees of a consignment: codes, parties and numbers by column. */
final class ScoreColumns {

  /** Whether something was found. */
  static final String LABEL = "found";

  private static final List<Field> CODES =
      List.of(
          Field.MODE,
          Field.ORIGIN,
          Field.LOADING,
          Field.DISCHARGE,
          Field.DESTINATION,
          Field.SHIPPER,
          Field.CONSIGNEE,
          Field.NOTIFY,
          Field.VESSEL,
          Field.TRANSIT);
  private static final List<Field> NUMBERS =
      List.of(
          Field.GROSS_MASS, Field.PACKAGES, Field.VALUE, Field.VALUE_PER_KG, Field.KG_PER_PACKAGE);

  private ScoreColumns() {}

  static Map<String, String> of(StoredConsignment stored, CargoRecord cargo) {
    Map<String, String> row = new HashMap<>();
    for (Field field : CODES) {
      first(cargo, field).ifPresent(value -> row.put(field.word(), value));
    }
    for (Field field : NUMBERS) {
      OptionalDouble number = cargo.number(field);
      if (number.isPresent()) {
        row.put(field.word(), Double.toString(number.getAsDouble()));
      }
    }
    first(cargo, Field.HS)
        .map(code -> code.replaceAll("\\D", ""))
        .filter(code -> code.length() >= 2)
        .ifPresent(code -> {
          row.put("hs2", "HS" + code.substring(0, 2));
          row.put("hs4", "HS" + code.substring(0, Math.min(4, code.length())));
          row.put("hs6", "HS" + code.substring(0, Math.min(6, code.length())));
        });
    row.put("containers", Integer.toString(stored.content().containers().size()));
    row.put("carrier", stored.content().conveyance().carrier().toUpperCase(Locale.ROOT));
    return row;
  }

  private static java.util.Optional<String> first(CargoRecord cargo, Field field) {
    return cargo.texts(field).stream()
        .map(text -> text.strip().toUpperCase(Locale.ROOT))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }
}
