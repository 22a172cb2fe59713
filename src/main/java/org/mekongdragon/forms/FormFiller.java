package org.mekongdragon.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.forms.FilledForm.Gap;
import org.mekongdragon.forms.FilledForm.Value;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.seizure.GoodsLine;
import org.mekongdragon.seizure.Seizure;

/** Fills forms from seizures, for the length of one job. Not thread-safe. */
final class FormFiller {

  private static final String SEPARATOR = "; ";

  private final EnglishNames names;

  FormFiller(Reference reference, Organisations organisations) {
    this.names = new EnglishNames(reference, organisations);
  }

  /** The form of a seizure; empty when it is not for this one. */
  Optional<FilledForm> fill(FieldMap map, Seizure seizure) {
    if (!map.isFor(seizure)) {
      return Optional.empty();
    }
    boolean ofLines = map.fields().stream().anyMatch(FormField::isOfLine);
    List<GoodsLine> lines = map.lines(seizure);
    return Optional.of(
        new FilledForm(
            seizure,
            map,
            (ofLines ? lines : lines.subList(0, 1))
                .stream()
                    .map(line -> new FieldSources.Subject(seizure, Optional.of(line)))
                    .map(subject ->
                        map.fields().stream().map(field -> value(field, subject)).toList())
                    .toList()));
  }

  private Value value(FormField field, FieldSources.Subject subject) {
    if (!field.constant().isEmpty()) {
      return checked(field, field.constant(), true);
    }
    List<String> raw =
        field.sources().stream()
            .map(source -> FieldSources.value(source, subject, names))
            .filter(text -> !text.isEmpty())
            .toList();
    boolean known =
        field.table().isEmpty()
            || raw.stream().flatMap(FormFiller::parts).allMatch(field.table()::containsKey);
    String text =
        raw.stream()
            .map(one ->
                field.table().isEmpty()
                    ? one
                    : parts(one)
                        .map(part -> field.table().getOrDefault(part, part))
                        .distinct()
                        .collect(Collectors.joining(SEPARATOR)))
            .distinct()
            .collect(Collectors.joining(field.joint()));
    return checked(field, text, known);
  }

  private static Stream<String> parts(String value) {
    return Arrays.stream(value.split(SEPARATOR, -1));
  }

  private static Value checked(FormField field, String text, boolean known) {
    Optional<Gap> gap =
        text.isEmpty()
            ? Optional.of(Gap.MISSING).filter(missing -> field.required())
            : text.codePointCount(0, text.length()) > field.longest()
                ? Optional.of(Gap.LONG)
                : Optional.of(Gap.UNTRANSLATED).filter(other -> !known);
    return new Value(field, text, gap);
  }
}
