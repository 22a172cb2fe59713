package org.mekongdragon.notice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mekongdragon.access.People;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.mekongdragon.web.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The mail queue, for administrators: what waits, why, and what became of the rest. */
@Controller
@RequestMapping("/mail")
class MailPages {

  private final MailQueue queue;
  private final Preferences preferences;
  private final People people;
  private final Languages languages;

  MailPages(MailQueue queue, Preferences preferences, People people, Languages languages) {
    this.queue = queue;
    this.preferences = preferences;
    this.people = people;
    this.languages = languages;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "waiting") String state,
      HttpServletRequest request,
      Model model) {
    Texts texts = languages.texts(request);
    Mail.State chosen =
        Arrays.stream(Mail.State.values())
            .filter(one -> one.code().equals(state))
            .findFirst()
            .orElse(Mail.State.WAITING);
    Map<Mail.State, Long> counts = queue.counts();
    List<MailView.Tab> tabs =
        Arrays.stream(Mail.State.values())
            .map(one ->
                new MailView.Tab(
                    one.code(),
                    texts.of("notice.mail.state", one),
                    texts.number(counts.getOrDefault(one, 0L)),
                    one == chosen))
            .toList();
    model.addAttribute(
        "view",
        new MailView(
            queue.server(),
            tabs,
            queue.list(chosen).stream().map(mail -> row(mail, texts)).toList()));
    return "notice/mail";
  }

  @PostMapping("/hurry")
  String hurry() {
    queue.hurry();
    return "redirect:/mail";
  }

  @PostMapping("/{id}/drop")
  String drop(@PathVariable long id) {
    queue.drop(id);
    return "redirect:/mail";
  }

  private MailView.Row row(Mail mail, Texts texts) {
    java.time.ZoneId zone = preferences.own().zone();
    return new MailView.Row(
        mail.id(),
        people.nameOf(mail.person()).orElse("–"),
        NoticeKinds.name(mail.kind(), texts),
        mail.operation().orElse(""),
        mail.times(),
        texts.moment(mail.createdAt(), zone),
        texts.moment(mail.dueAt(), zone) + (zone.equals(Zones.USUAL) ? "" : " " + zone.getId()),
        texts.of("notice.mail.reason." + (mail.reason().isEmpty() ? "none" : mail.reason())),
        mail.said(),
        mail.attempts(),
        mail.state() == Mail.State.WAITING);
  }
}
