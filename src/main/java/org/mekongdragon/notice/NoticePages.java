package org.mekongdragon.notice;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mekongdragon.access.People;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Chip;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Page;
import org.mekongdragon.web.Pages;
import org.mekongdragon.web.Texts;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What one was told, and the stream that says when there is more. */
@Controller
class NoticePages {

  private static final String PATH = "/notices";
  private static final int ROWS = 50;

  private final Notices notices;
  private final Preferences preferences;
  private final NoticeKinds kinds;
  private final Live live;
  private final People people;
  private final Pages pages;

  NoticePages(
      Notices notices,
      Preferences preferences,
      NoticeKinds kinds,
      Live live,
      People people,
      Pages pages) {
    this.notices = notices;
    this.preferences = preferences;
    this.kinds = kinds;
    this.live = live;
    this.people = people;
    this.pages = pages;
  }

  @GetMapping(PATH)
  String list(
      @RequestParam Map<String, String> parameters, HttpServletRequest request, Model model) {
    Page page = pages.of(request);
    Texts texts = page.texts();
    NoticeFilter filter = NoticeFilter.of(parameters);
    List<Told> found = notices.list(filter, ROWS + 1);
    boolean more = found.size() > ROWS;
    List<Told> shown = found.subList(0, Math.min(ROWS, found.size()));
    ZoneId zone = preferences.own().zone();
    List<Choice> operations =
        page.operations().stream().map(one -> new Choice(one.code(), one.code())).toList();
    model.addAttribute(
        "view",
        new NoticeView(
            shown.stream().map(told -> row(told, texts, zone)).toList(),
            filter,
            kinds.choices(texts),
            operations,
            chips(filter, texts),
            page.unseen(),
            more ? address(filter, "before", "" + shown.getLast().id()) : ""));
    return parameters.containsKey("part") ? "notice/rows" : "notice/list";
  }

  /** Looks at a notice: it counts as seen, and its page opens. */
  @GetMapping(PATH + "/{id:[0-9]+}")
  String open(@PathVariable long id) {
    return "redirect:"
        + notices.open(id).orElseThrow(() -> Problem.of(NoticeProblem.NOTICE_UNKNOWN));
  }

  @PostMapping(PATH + "/seen")
  String seeAll(@RequestParam Map<String, String> parameters) {
    NoticeFilter filter = NoticeFilter.of(parameters);
    notices.seeAll(filter);
    return "redirect:" + address(filter, "", "");
  }

  @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter live() {
    return live.open(people.current().id());
  }

  private static NoticeView.Row row(Told told, Texts texts, ZoneId zone) {
    return new NoticeView.Row(
        told.id(),
        NoticeKinds.sentence(told, texts),
        NoticeKinds.name(told.kind(), texts),
        told.operation().orElse(""),
        texts.moment(told.at(), zone),
        told.seenAt().isEmpty());
  }

  private static List<Chip> chips(NoticeFilter filter, Texts texts) {
    List<Chip> chips = new ArrayList<>();
    if (!filter.kind().isEmpty()) {
      chips.add(
          new Chip(
              texts.of("notice.kind"),
              NoticeKinds.name(filter.kind(), texts),
              address(filter, "kind", "")));
    }
    if (!filter.operation().isEmpty()) {
      chips.add(
          new Chip(
              texts.of("notice.operation"), filter.operation(), address(filter, "operation", "")));
    }
    if (filter.fresh()) {
      chips.add(
          new Chip(
              texts.of("notice.state"),
              texts.of("notice.state.new"),
              address(filter, "state", "")));
    }
    return chips;
  }

  /** The list's address with one part changed. */
  private static String address(NoticeFilter filter, String name, String value) {
    List<String> parts = new ArrayList<>();
    add(parts, "kind", name.equals("kind") ? value : filter.kind());
    add(parts, "operation", name.equals("operation") ? value : filter.operation());
    add(parts, "state", name.equals("state") ? value : filter.fresh() ? "new" : "");
    add(parts, "before", name.equals("before") ? value : "");
    return parts.isEmpty() ? PATH : PATH + "?" + String.join("&", parts);
  }

  private static void add(List<String> parts, String name, String value) {
    if (!value.isEmpty()) {
      parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
