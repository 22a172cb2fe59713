package org.mekongdragon.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mekongdragon.seizure.Seizure;
import org.mekongdragon.seizure.SeizureState;
import org.mekongdragon.web.Texts;
import org.mekongdragon.web.Zones;

/**
 * A record in the words of a foreign form.
 *
 * @param path address of the record's forms
 * @param gaps what is missing or does not fit, as sentences
 * @param open whether the map is only a beginning, because the system has no public schema
 */
public record SheetView(
    String path,
    String record,
    String operation,
    String title,
    boolean released,
    List<Tab> tabs,
    String form,
    int version,
    boolean open,
    List<Part> parts,
    List<String> gaps,
    Foreign number) {

  public SheetView {
    tabs = List.copyOf(tabs);
    parts = List.copyOf(parts);
    gaps = List.copyOf(gaps);
  }

  /** A form of this record. */
  public record Tab(String code, String name, String status, String statusWord, boolean chosen) {}

  /** The case, or one of its goods. */
  public record Part(String title, List<Field> fields) {
    public Part {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A field with its value.
   *
   * @param id of the element that holds the value
   * @param from where the value comes from, in words
   */
  public record Field(
      String id, String name, String from, String value, boolean required, String gap) {}

  /**
   * The number that the other side gave.
   *
   * @param asked whether the form has one
   * @param mine whether the reader may note it
   * @param late sentence when it is missing for too long, else empty
   */
  public record Foreign(boolean asked, String value, boolean mine, String late) {}

  static SheetView of(
      Seizure seizure, List<Forms.Sheet> sheets, Forms.Sheet chosen, boolean mine, Texts texts) {
    FilledForm form = chosen.form();
    OutsideSystem outside = form.map().form();
    String path = "/operations/" + seizure.operation() + "/seizures/" + seizure.id();
    return new SheetView(
        path + "/forms",
        path,
        seizure.operation(),
        seizure.number(),
        seizure.state() == SeizureState.RELEASED,
        sheets.stream().map(sheet -> tab(sheet, outside, texts)).toList(),
        outside.code(),
        form.map().version(),
        outside != OutsideSystem.CITES,
        parts(form, texts),
        FormWords.gaps(form.gaps(), texts),
        new Foreign(
            form.map().scope().days() > 0, form.foreignNumber(), mine, late(chosen, texts)));
  }

  private static Tab tab(Forms.Sheet sheet, OutsideSystem chosen, Texts texts) {
    OutsideSystem form = sheet.form().map().form();
    return new Tab(
        form.code(),
        texts.of("forms.form", form),
        TONES.getOrDefault(sheet.standing().status(), ""),
        texts.of("forms.status", sheet.standing().status()),
        form == chosen);
  }

  static final Map<Standing.Status, String> TONES =
      Map.of(
          Standing.Status.INCOMPLETE, "warn",
          Standing.Status.COMPLETE, "info",
          Standing.Status.ENTERED, "good");

  private static List<Part> parts(FilledForm form, Texts texts) {
    Part head = new Part(texts.of("forms.part.case"), fields("v", form.head(), texts));
    List<List<FilledForm.Value>> lines =
        form.lines().stream().filter(line -> !line.isEmpty()).toList();
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(head),
            IntStream.range(0, lines.size())
                .mapToObj(i ->
                    new Part(
                        texts.of("forms.part.goods", i + 1),
                        fields("g" + i + "-", lines.get(i), texts))))
        .toList();
  }

  private static List<Field> fields(String prefix, List<FilledForm.Value> values, Texts texts) {
    return IntStream.range(0, values.size())
        .mapToObj(i -> {
          FilledForm.Value value = values.get(i);
          return new Field(
              prefix + i,
              value.field().name(),
              FormWords.from(value.field(), texts),
              value.text(),
              value.field().required(),
              FormWords.gap(value, texts));
        })
        .toList();
  }

  private static String late(Forms.Sheet sheet, Texts texts) {
    return Optional.of(sheet.standing())
        .filter(Standing::late)
        .flatMap(Standing::released)
        .map(since -> texts.of("forms.late.since", texts.moment(since, Zones.USUAL)))
        .orElse("");
  }
}
