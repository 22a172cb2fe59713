package org.mekongdragon.notice;

import java.util.Comparator;
import java.util.List;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** All kinds that the rooms send, in order, and the words for them. */
@Component
class NoticeKinds {

  private final List<NoticeKind> all;

  NoticeKinds(List<NoticeKind> all) {
    this.all =
        all.stream()
            .sorted(Comparator.comparingInt(NoticeKind::order).thenComparing(NoticeKind::code))
            .toList();
  }

  List<Choice> choices(Texts texts) {
    return all.stream().map(kind -> new Choice(kind.code(), name(kind.code(), texts))).toList();
  }

  /** Their codes in order. */
  List<String> codes() {
    return all.stream().map(NoticeKind::code).toList();
  }

  /** Codes of those that rules are asked about, in order. */
  List<String> byRule() {
    return all.stream().filter(NoticeKind::byRule).map(NoticeKind::code).toList();
  }

  static String name(String code, Texts texts) {
    return texts.of("notice.kind." + code);
  }

  /** The sentence of a notice. */
  static String sentence(Told told, Texts texts) {
    if (told.times() == 1) {
      return texts.of("notice.text." + told.kind(), told.arguments().toArray());
    }
    Object[] all = new Object[told.arguments().size() + 1];
    all[0] = told.times();
    System.arraycopy(told.arguments().toArray(), 0, all, 1, told.arguments().size());
    return texts.of("notice.many." + told.kind(), all);
  }
}
