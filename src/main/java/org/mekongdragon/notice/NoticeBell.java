package org.mekongdragon.notice;

import java.util.List;
import java.util.UUID;
import org.mekongdragon.web.Bell;
import org.springframework.stereotype.Component;

/** The number at the bell of every page. */
@Component
class NoticeBell implements Bell {

  private final NoticeStore store;

  NoticeBell(NoticeStore store) {
    this.store = store;
  }

  @Override
  public int unseen(UUID person) {
    return store.unseen(List.of(person)).getOrDefault(person, 0);
  }
}
