package org.mekongdragon.cargo.parse;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.HsCode;

/** An item of goods while it is being read. */
final class GoodsDraft {

  final Set<String> containers = new LinkedHashSet<>();
  String text = "";
  String statedHs = "";
  Optional<HsCode> hs = Optional.empty();
  OptionalLong packages = OptionalLong.empty();
  String packageKind = "";
  Optional<BigDecimal> grossMassKg = Optional.empty();
  Optional<Money> value = Optional.empty();
  Optional<CountryCode> origin = Optional.empty();

  void addText(Values values, String raw) {
    String more = values.text("goods", raw);
    text =
        text.isEmpty() || more.isEmpty() ? text + more : Limits.cut(text + " " + more, Limits.TEXT);
  }

  void hs(Values values, String raw) {
    String stated = values.text("hs", raw);
    if (!stated.isEmpty()) {
      statedHs = stated;
      hs = values.hs("hs", stated);
    }
  }

  void addContainer(Values values, String raw) {
    String number = values.text("container", raw);
    if (!number.isEmpty() && containers.size() < Limits.VALUES) {
      containers.add(number);
    }
  }

  GoodsLine build() {
    return new GoodsLine(
        text,
        hs,
        statedHs,
        packages,
        packageKind,
        grossMassKg,
        value,
        origin,
        java.util.List.copyOf(containers));
  }
}
