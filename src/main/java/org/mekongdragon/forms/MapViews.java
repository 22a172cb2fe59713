package org.mekongdragon.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mekongdragon.kernel.Regime;
import org.mekongdragon.operation.Operation;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.seizure.Seizure;
import org.mekongdragon.seizure.SeizureFilter;
import org.mekongdragon.seizure.Seizures;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;
import org.mekongdragon.web.Texts;
import org.mekongdragon.web.Zones;
import org.springframework.stereotype.Component;

/** Makes the page of a map. */
@Component
class MapViews {

  /** Sources that a field's form offers to choose. */
  private static final int SOURCES = 4;

  private final FieldMaps maps;
  private final FormExports exports;
  private final Operations operations;
  private final Seizures seizures;

  MapViews(FieldMaps maps, FormExports exports, Operations operations, Seizures seizures) {
    this.maps = maps;
    this.exports = exports;
    this.operations = operations;
    this.seizures = seizures;
  }

  /**
   * What is asked of the page.
   *
   * @param field index of the field to change, {@code new}, or empty
   * @param record number of a record to show values of
   * @param typed what was sent and refused
   */
  record Asked(String field, String record, Optional<Map<String, String[]>> typed, Faults faults) {}

  MapView of(FieldMap map, Asked asked, Texts texts) {
    boolean current = maps.current(map.form()).version() == map.version();
    boolean mine = maps.mayChange();
    Optional<Seizure> record = record(asked.record());
    Optional<FilledForm> preview = record.flatMap(found -> exports.filler().fill(map, found));
    return new MapView(
        map.form().code(),
        texts.of("forms.form", map.form()),
        map.version(),
        current,
        mine,
        map.form() != OutsideSystem.CITES,
        Stream.of(OutsideSystem.values())
            .map(form -> new Choice(form.code(), texts.of("forms.form", form)))
            .toList(),
        scope(map, asked, texts),
        IntStream.range(0, map.fields().size())
            .mapToObj(i -> row(map.fields().get(i), i, preview, texts))
            .toList(),
        changes(map, texts),
        mine && current ? edited(map, asked, texts) : List.of(),
        asked.record(),
        note(asked, record, preview, texts),
        asked.faults());
  }

  private static String note(
      Asked asked, Optional<Seizure> record, Optional<FilledForm> preview, Texts texts) {
    return asked.record().isEmpty() || preview.isPresent()
        ? ""
        : texts.of(record.isEmpty() ? "forms.preview.none" : "forms.preview.not-for");
  }

  /** A record that the reader sees, by its number. */
  private Optional<Seizure> record(String number) {
    if (number.isEmpty()) {
      return Optional.empty();
    }
    for (Operation operation : operations.all()) {
      if (number.startsWith(operation.code() + "-")) {
        return seizures
            .list(SeizureFilter.of(operation.code()).withText(number), Optional.empty(), 5)
            .seizures()
            .stream()
            .filter(found -> found.number().equals(number))
            .findFirst();
      }
    }
    return Optional.empty();
  }

  private static MapView.Scope scope(FieldMap map, Asked asked, Texts texts) {
    FieldMap.Scope scope = map.scope();
    List<String> regimes = scope.regimes().stream().sorted().map(Regime::code).toList();
    String countries = String.join(" ", new TreeSet<>(scope.countries()));
    String words =
        texts.of(
            countries.isEmpty() ? "forms.scope.everywhere" : "forms.scope.countries",
            regimes.stream()
                .map(code -> texts.of("regime." + code))
                .collect(Collectors.joining(", ")),
            countries);
    return new MapView.Scope(
        words,
        typed(asked, "countries", countries),
        typed(asked, "days", Integer.toString(scope.days())),
        Stream.of(Regime.values())
            .map(regime -> new Choice(regime.code(), texts.of("regime." + regime.code())))
            .toList(),
        regimes);
  }

  private static MapView.Row row(
      FormField field, int index, Optional<FilledForm> preview, Texts texts) {
    Optional<FilledForm.Value> value = preview.map(form -> form.rows().getFirst().get(index));
    return new MapView.Row(
        index,
        field.name(),
        FormWords.from(field, texts),
        String.join(" + ", field.sources()),
        field.required(),
        field.longest(),
        value.map(FilledForm.Value::text).orElse(""),
        value.map(one -> FormWords.gap(one, texts)).orElse(""));
  }

  private List<MapView.Change> changes(FieldMap map, Texts texts) {
    List<MapView.Change> changes = new ArrayList<>();
    String here = "/forms/maps/" + map.form().code() + "?version=";
    maps.changes(map.form())
        .forEach(change ->
            changes.add(
                new MapView.Change(
                    here + change.version(),
                    texts.of(
                        "forms.version.by",
                        change.version(),
                        change.by(),
                        texts.moment(change.at(), Zones.USUAL)),
                    change.version() == map.version())));
    changes.add(
        new MapView.Change(here + 0, texts.of("forms.version.shipped"), map.version() == 0));
    return changes;
  }

  private static List<MapView.Edited> edited(FieldMap map, Asked asked, Texts texts) {
    if (asked.field().isEmpty()) {
      return List.of();
    }
    int index = asked.field().matches("[0-9]{1,3}") ? Integer.parseInt(asked.field()) : -1;
    FormField field =
        index >= 0 && index < map.fields().size()
            ? map.fields().get(index)
            : new FormField("", List.of(), "", ", ", Map.of(), false, 250);
    List<String> sources =
        IntStream.range(0, Math.max(SOURCES, field.sources().size()))
            .mapToObj(i ->
                typed(
                    asked, "source" + i, i < field.sources().size() ? field.sources().get(i) : ""))
            .toList();
    String table =
        field.table().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(one -> one.getKey() + " = " + one.getValue())
            .collect(Collectors.joining("\n"));
    return List.of(
        new MapView.Edited(
            index,
            typed(asked, "name", field.name()),
            sources,
            FieldSources.paths().stream()
                .map(path -> new Choice(path, FormWords.source(path, texts) + " (" + path + ")"))
                .toList(),
            typed(asked, "constant", field.constant()),
            typed(asked, "joint", field.joint()),
            typed(asked, "table", table),
            asked.typed().map(sent -> sent.containsKey("required")).orElse(field.required()),
            typed(asked, "longest", Integer.toString(field.longest()))));
  }

  private static String typed(Asked asked, String name, String stored) {
    return asked
        .typed()
        .map(sent -> sent.getOrDefault(name, new String[0]))
        .filter(values -> values.length > 0)
        .map(values -> values[0])
        .orElse(stored);
  }
}
