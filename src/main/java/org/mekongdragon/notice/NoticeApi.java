package org.mekongdragon.notice;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notices for programs. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticeApi {

  private static final int ROWS = 50;

  private final Notices notices;
  private final Languages languages;

  NoticeApi(Notices notices, Languages languages) {
    this.notices = notices;
    this.languages = languages;
  }

  record One(
      long id,
      String kind,
      String text,
      String link,
      Optional<String> operation,
      int times,
      Instant at,
      Optional<Instant> seenAt) {}

  record Items(List<One> items, int unseen, Optional<Long> next) {}

  @GetMapping
  Items list(@RequestParam Map<String, String> parameters, HttpServletRequest request) {
    Texts texts = languages.texts(request);
    List<Told> found = notices.list(NoticeFilter.of(parameters), ROWS + 1);
    List<Told> page = found.subList(0, Math.min(ROWS, found.size()));
    return new Items(
        page.stream().map(told -> one(told, texts)).toList(),
        notices.unseen(),
        found.size() > ROWS ? Optional.of(page.getLast().id()) : Optional.empty());
  }

  @PostMapping("/seen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void seeAll(@RequestParam Map<String, String> parameters) {
    notices.seeAll(NoticeFilter.of(parameters));
  }

  private static One one(Told told, Texts texts) {
    return new One(
        told.id(),
        told.kind(),
        NoticeKinds.sentence(told, texts),
        told.link(),
        told.operation(),
        told.times(),
        told.at(),
        told.seenAt());
  }
}
