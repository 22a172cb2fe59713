package org.mekongdragon.forms;

import java.util.List;
import java.util.Locale;
import org.mekongdragon.kernel.Regime;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.seizure.GoodsLine;
import org.mekongdragon.seizure.Occurrence;
import org.mekongdragon.seizure.Seizure;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Says of forms what an officer would say, in the reader's language. */
@Component
class FormWords {

  private final Reference reference;

  FormWords(Reference reference) {
    this.reference = reference;
  }

  /** What a path means. */
  static String source(String path, Texts texts) {
    int end = path.length() - ".name".length();
    boolean named = path.endsWith(".name") && FieldSources.exists(path.substring(0, end));
    return named
        ? texts.of("forms.source.named", texts.of("forms.source." + path.substring(0, end)))
        : texts.of("forms.source." + path);
  }

  /** Where a field is filled from. */
  static String from(FormField field, Texts texts) {
    return field.constant().isEmpty()
        ? String.join(" + ", field.sources().stream().map(path -> source(path, texts)).toList())
        : texts.of("forms.constant", field.constant());
  }

  /** What keeps a value from being taken. */
  static String gap(FilledForm.Value value, Texts texts) {
    return value
        .gap()
        .map(gap ->
            texts.of(
                "forms.gap." + gap.name().toLowerCase(Locale.ROOT),
                value.field().name(),
                value.field().longest(),
                value.text().codePointCount(0, value.text().length())))
        .orElse("");
  }

  /** Each gap as a sentence, each once. */
  static List<String> gaps(List<FilledForm.Value> gaps, Texts texts) {
    return gaps.stream().map(value -> gap(value, texts)).distinct().toList();
  }

  /** The first goods of a record by name, and how many more there are. */
  String goods(Seizure seizure, Texts texts) {
    List<GoodsLine> goods = seizure.content().goods();
    String first = goods.stream().findFirst().map(line -> goods(line, texts)).orElse("");
    return goods.size() > 1 ? texts.of("forms.goods.more", first, goods.size() - 1) : first;
  }

  String goods(GoodsLine line, Texts texts) {
    ReferenceKind kind =
        line.regime().orElse(Regime.OTHER) == Regime.CITES
            ? ReferenceKind.TAXON
            : ReferenceKind.SUBSTANCE;
    return line.code().isEmpty()
        ? line.description()
        : reference.name(kind, line.code(), texts.language().code());
  }

  static String day(Seizure seizure, Texts texts) {
    return seizure
        .content()
        .when()
        .map(when ->
            when.precision() == Occurrence.Precision.MINUTE
                    || when.precision() == Occurrence.Precision.DAY
                ? texts.date(when.day())
                : when.text())
        .orElse("");
  }
}
