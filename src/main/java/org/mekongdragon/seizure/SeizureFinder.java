package org.mekongdragon.seizure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mekongdragon.web.Finder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Seizures of an operation by words. */
@Component
class SeizureFinder implements Finder {

  private final Seizures seizures;
  private final SeizureLines lines;

  SeizureFinder(Seizures seizures, SeizureLines lines) {
    this.seizures = seizures;
    this.lines = lines;
  }

  @Override
  public String code() {
    return "seizure";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Found find(Wanted wanted) {
    return wanted.operation().map(operation -> find(operation, wanted)).orElse(Found.NONE);
  }

  private Found find(String operation, Wanted wanted) {
    SeizureFilter plain = SeizureFilter.of(operation).withText(wanted.words());
    SeizureFilter filter =
        new SeizureFilter(
            operation,
            plain.text(),
            plain.states(),
            plain.regimes(),
            plain.code(),
            plain.where(),
            plain.how(),
            new SeizureFilter.Span(wanted.from(), wanted.until()),
            plain.unit());
    List<Seizure> page = seizures.list(filter, Optional.empty(), wanted.limit()).seizures();
    List<SeizureRowView> rows = lines.rows(page, List.of(), wanted.texts());
    UriComponentsBuilder all =
        UriComponentsBuilder.fromPath("/operations/" + operation + "/seizures")
            .queryParam("q", "{words}");
    wanted.from().ifPresent(day -> all.queryParam("from", day));
    wanted.until().ifPresent(day -> all.queryParam("until", day));
    return new Found(
        rows.stream()
            .map(row -> new Row(row.href(), row.title(), row.number(), row.href()))
            .toList(),
        OptionalLong.of(seizures.count(filter)),
        all.encode().buildAndExpand(wanted.words()).toUriString());
  }
}
