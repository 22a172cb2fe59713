package org.mekongdragon.intake;

import java.util.List;
import org.mekongdragon.notice.Notice;
import org.mekongdragon.notice.NoticeKind;
import org.mekongdragon.notice.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Tells whoever started an import that it is over: they may have gone elsewhere. */
@Component
class ImportNotices {

  private static final String KIND = "import-ended";

  private final Notices notices;

  ImportNotices(Notices notices) {
    this.notices = notices;
  }

  @Bean
  static NoticeKind endedImports() {
    return new NoticeKind(KIND, 60);
  }

  /** Says how it went, unless it will go on. */
  void ended(ImportRun run) {
    if (run.isOver()) {
      String page = "/operations/" + run.operation() + "/imports/" + run.id();
      notices.tell(
          List.of(run.person()),
          Notice.of(
                  KIND,
                  page,
                  run.file(),
                  "" + run.counts().accepted(),
                  "" + run.counts().rejected())
              .in(run.operation()));
    }
  }
}
