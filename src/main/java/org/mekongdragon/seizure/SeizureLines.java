package org.mekongdragon.seizure;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
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

  SeizureRowView row(Seizure seizure, List<String> notes, Texts texts) {
    SeizureContent content = seizure.content();
    List<GoodsLine> goods = content.goods();
    return new SeizureRowView(
        seizure.id() + ":" + seizure.revision(),
        path(seizure),
        words.title(content, texts),
        seizure.number(),
        SeizureWords.regimes(content),
        goods.stream().findFirst().map(line -> words.goods(line, texts)).orElse(""),
        goods.stream()
            .findFirst()
            .flatMap(GoodsLine::quantity)
            .map(quantity -> words.amount(quantity, texts))
            .orElse(""),
        words.place(content.where(), texts),
        words.day(content, texts),
        words.organisation(seizure.owner(), texts),
        texts.of("seizure.state", seizure.state()),
        status(seizure.state()),
        Duration.between(seizure.custody().reportedAt(), clock.instant()).toDays(),
        seizures.actions(seizure).contains(SeizureAction.RELEASE),
        notes);
  }
}
