package org.mekongdragon.cargo.parse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mekongdragon.kernel.ContainerNumber;

/** A container while it is being read. */
final class ContainerDraft {

  final List<String> seals = new ArrayList<>();
  String stated = "";
  Optional<ContainerNumber> number = Optional.empty();
  String sizeType = "";
  CargoContainer.Load load = CargoContainer.Load.UNKNOWN;
  Optional<BigDecimal> grossMassKg = Optional.empty();
  String stowage = "";

  /** Reads the number and checks it against ISO 6346. */
  static ContainerDraft of(Values values, String raw) {
    ContainerDraft draft = new ContainerDraft();
    draft.stated = values.text("container", raw);
    draft.number = values.container("container", draft.stated);
    return draft;
  }

  void addSeal(Values values, String raw) {
    String seal = values.text("seal", raw);
    if (!seal.isEmpty() && !seals.contains(seal) && seals.size() < 50) {
      seals.add(seal);
    }
  }

  /** Full and empty as EDIFACT (5, 4), ASYCUDA (1/1, 0/0) and people write them. */
  void load(String raw) {
    load =
        switch (raw.strip().toUpperCase(Locale.ROOT)) {
          case "5", "F", "FULL", "FCL", "LCL", "1/1", "1/2", "5/1" -> CargoContainer.Load.FULL;
          case "4", "E", "EMPTY", "0/0", "0/1" -> CargoContainer.Load.EMPTY;
          default -> CargoContainer.Load.UNKNOWN;
        };
  }

  CargoContainer build() {
    return new CargoContainer(stated, number, sizeType, load, seals, grossMassKg, stowage);
  }
}
