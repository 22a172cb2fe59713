package org.mekongdragon.watchlist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has to be written so that a list becomes what a file says. */
final class EditionPlan {

  private static final int MOST_SAMPLES = 20;

  /** An entry of ours beside what the file says of it. */
  record Step(WatchEntry before, EntryContent after) {}

  /** An entry that the list never had. */
  record Arrival(String key, EntryContent content) {}

  private final List<Arrival> added = new ArrayList<>();
  private final List<Step> changed = new ArrayList<>();
  private final List<Step> returned = new ArrayList<>();
  private final List<WatchEntry> removed = new ArrayList<>();
  private int unchanged;

  EditionPlan(Map<String, EntryContent> file, Collection<WatchEntry> ours) {
    Map<String, WatchEntry> known = new HashMap<>();
    ours.forEach(entry -> known.put(entry.key(), entry));
    file.forEach((key, content) -> {
      WatchEntry before = known.get(key);
      if (before == null) {
        added.add(new Arrival(key, content));
      } else if (before.removed()) {
        returned.add(new Step(before, content));
      } else if (before.imported() && before.content().equals(content)) {
        unchanged++;
      } else {
        changed.add(new Step(before, content));
      }
    });
    Set<String> keys = new HashSet<>(file.keySet());
    ours.stream()
        .filter(entry -> entry.imported() && !entry.removed() && !keys.contains(entry.key()))
        .forEach(removed::add);
  }

  /** In the order of the file. */
  List<Arrival> added() {
    return added;
  }

  List<Step> changed() {
    return changed;
  }

  /** Those that were taken away once and stand in the file again. */
  List<Step> returned() {
    return returned;
  }

  List<WatchEntry> removed() {
    return removed;
  }

  WatchListStore.Growth growth() {
    int entries = added.size() + returned.size() - removed.size();
    int names = 0;
    for (Arrival arrival : added) {
      names += arrival.content().names();
    }
    for (Step step : returned) {
      names += step.after().names();
    }
    for (Step step : changed) {
      names += step.after().names() - step.before().content().names();
    }
    for (WatchEntry entry : removed) {
      names -= entry.content().names();
    }
    return new WatchListStore.Growth(entries, names);
  }

  ListImportReport.Counts counts(int rejected) {
    return new ListImportReport.Counts(
        added.size() + returned.size(), changed.size(), removed.size(), unchanged, rejected);
  }

  List<ListImportReport.Sample> samples() {
    List<ListImportReport.Sample> samples = new ArrayList<>();
    added.stream()
        .limit(MOST_SAMPLES)
        .forEach(arrival ->
            samples.add(sample("added", arrival.key(), arrival.content().name(), List.of())));
    returned.stream()
        .limit(MOST_SAMPLES)
        .forEach(step ->
            samples.add(sample("added", step.before().key(), step.after().name(), List.of())));
    changed.stream()
        .limit(MOST_SAMPLES)
        .forEach(step ->
            samples.add(
                sample(
                    "changed",
                    step.before().key(),
                    step.after().name(),
                    differences(step.before().content(), step.after()))));
    removed.stream()
        .limit(MOST_SAMPLES)
        .forEach(entry ->
            samples.add(sample("removed", entry.key(), entry.content().name(), List.of())));
    return samples;
  }

  private static ListImportReport.Sample sample(
      String change, String key, String name, List<String> fields) {
    return new ListImportReport.Sample(change, key, name, fields);
  }

  /** The fields in which two states of an entry differ. */
  static List<String> differences(EntryContent before, EntryContent after) {
    List<String> fields = new ArrayList<>();
    note(fields, "kind", before.kind() == after.kind());
    note(fields, "name", before.name().equals(after.name()));
    note(fields, "aliases", before.aliases().equals(after.aliases()));
    note(fields, "birthDates", before.birthDates().equals(after.birthDates()));
    note(fields, "countries", before.countries().equals(after.countries()));
    note(fields, "identifiers", before.identifiers().equals(after.identifiers()));
    note(fields, "remarks", before.remarks().equals(after.remarks()));
    return fields;
  }

  private static void note(List<String> fields, String field, boolean same) {
    if (!same) {
      fields.add(field);
    }
  }
}
