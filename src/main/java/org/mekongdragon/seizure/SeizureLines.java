package org.mekongdragon.seizure;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Makes rows of records. */
@Component
class SeizureLines {

  private final SeizureWords words;
  private final Seizures seizures;
  private final Clock clock;

  SeizureLines(SeizureWords words, Seizures seizures, Clock clock) {
    this.words = words;
    this.seizures = seizures;
    this.clock = clock;
  }

  static String path(Seizure seizure) {
    return "/operations/" + seizure.operation() + "/seizures/" + seizure.id();
  }

  /** How a state looks. */
  static String status(SeizureState state) {
    return switch (state) {
      case REPORTED -> "warn";
      case RETURNED -> "alarm";
      case RELEASED -> "good";
      case WITHDRAWN, MERGED -> "";
    };
  }

  /**
   * Rows of a page, in its order.
   *
   * @param notes what to say of each, one list a record; empty to say nothing
   */
  List<SeizureRowView> rows(List<Seizure> page, List<List<String>> notes, Texts texts) {
    Page memory = new Page(new HashMap<>(), new HashMap<>());
    List<SeizureRowView> rows = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      rows.add(row(page.get(i), i < notes.size() ? notes.get(i) : List.of(), memory, texts));
    }
    return rows;
  }

  private String named(ReferenceKind kind, String code, Texts texts) {
    return code.isEmpty() ? "" : words.name(kind, code, texts);
  }

  /** What need not be asked again for each row: names and rights depend on the owner alone. */
  private record Page(Map<String, String> names, Map<String, Boolean> released) {}

  private SeizureRowView row(Seizure seizure, List<String> notes, Page memory, Texts texts) {
    SeizureContent content = seizure.content();
    Optional<GoodsLine> main = content.goods().stream().findFirst();
    boolean waits = seizure.state() == SeizureState.REPORTED;
    return new SeizureRowView(
        seizure.id() + ":" + seizure.revision(),
        path(seizure),
        words.title(content, texts),
        seizure.number(),
        SeizureWords.regimes(content),
        main.map(line -> words.goods(line, texts)).orElse(""),
        main.flatMap(GoodsLine::quantity).map(one -> words.amount(one, texts)).orElse(""),
        words.place(content.where(), texts),
        named(ReferenceKind.MODE, content.transport().mode(), texts),
        named(ReferenceKind.DETECTION, content.discovery().detection(), texts),
        words.day(content, texts),
        memory.names.computeIfAbsent(seizure.owner(), code -> words.organisation(code, texts)),
        texts.of("seizure.state", seizure.state()),
        status(seizure.state()),
        Duration.between(seizure.custody().reportedAt(), clock.instant()).toDays(),
        waits
            && memory.released.computeIfAbsent(
                seizure.owner(),
                owner -> seizures.actions(seizure).contains(SeizureAction.RELEASE)),
        notes);
  }
}
