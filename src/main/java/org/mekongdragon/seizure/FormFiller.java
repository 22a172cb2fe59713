package org.mekongdragon.seizure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.mekongdragon.kernel.Quantity;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Writes a stored record into a form: names where the record has codes, each with its code. */
@Component
class FormFiller {

  private static final Map<String, ReferenceKind> NAMED =
      Map.of(
          "country", ReferenceKind.COUNTRY,
          "nationality", ReferenceKind.COUNTRY,
          "place", ReferenceKind.PLACE,
          "admin1", ReferenceKind.SUBDIVISION);

  private final SeizureWords words;
  private final Clock clock;

  FormFiller(SeizureWords words, Clock clock) {
    this.words = words;
    this.clock = clock;
  }

  /** What a new report begins with: most are written on the day. */
  SeizureForm today() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), SeizureHistory.ZONE);
    return SeizureForm.blank().with("day", today.toString());
  }

  SeizureForm fill(Seizure seizure, Texts texts) {
    SeizureContent content = seizure.content();
    SeizureForm form = SeizureForm.of(content);
    for (Map.Entry<String, String> field : form.values().entrySet()) {
      String name = field.getKey();
      ReferenceKind kind = NAMED.get(name.substring(name.lastIndexOf('.') + 1));
      if (kind != null && !name.equals("place")) {
        form = form.with(name, words.name(kind, field.getValue(), texts));
        form = form.with(name + "Code", field.getValue());
      }
    }
    for (int i = 0; i < content.goods().size(); i++) {
      form = goods(form, "goods[" + i + "].", content.goods().get(i), texts);
    }
    String place = content.where().place();
    form = form.with("where", place.isEmpty() ? "" : words.name(ReferenceKind.PLACE, place, texts));
    form = form.with("whereCode", place);
    String when = content.when().map(Occurrence::text).orElse("");
    form = form.with("day", when.substring(0, Math.min(10, when.length())));
    form = form.with("time", when.length() > 15 ? when.substring(11, 16) : "");
    return form.with("audience", FormChoices.value(seizure.releaseTo())).with("long", "yes");
  }

  private SeizureForm goods(SeizureForm form, String start, GoodsLine line, Texts texts) {
    SeizureForm filled = form;
    if (!line.code().isEmpty()) {
      filled = filled.with(start + "what", words.goods(line, texts));
      filled = filled.with(start + "whatCode", line.code());
    } else {
      filled = filled.with(start + "what", line.description()).with(start + "description", "");
    }
    if (line.quantity().isEmpty()) {
      return filled;
    }
    Quantity quantity = line.quantity().get();
    String shown = words.amount(quantity, texts);
    return filled
        .with(start + "quantity", shown)
        .with(start + "quantityShown", shown)
        .with(start + "quantityStated", quantity.amount().value().toPlainString())
        .with(start + "unitStated", quantity.unit())
        .with(start + "boundStated", SeizureJson.code(quantity.amount().bound()));
  }
}
