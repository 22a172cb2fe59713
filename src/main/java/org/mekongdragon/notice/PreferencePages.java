package org.mekongdragon.notice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mekongdragon.access.People;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.mekongdragon.web.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The form of how one wants to be told. */
@Controller
@RequestMapping("/notices/preferences")
class PreferencePages {

  private static final int UNPROCESSABLE = 422;

  private final Preferences preferences;
  private final NoticeKinds kinds;
  private final Languages languages;
  private final PushStore pushes;
  private final PushKeys pushKeys;
  private final PushSettings pushSettings;
  private final People people;
  private final Clock clock;

  PreferencePages(
      Preferences preferences,
      NoticeKinds kinds,
      Languages languages,
      PushStore pushes,
      PushKeys pushKeys,
      PushSettings pushSettings,
      People people,
      Clock clock) {
    this.preferences = preferences;
    this.kinds = kinds;
    this.languages = languages;
    this.pushes = pushes;
    this.pushKeys = pushKeys;
    this.pushSettings = pushSettings;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping
  String form(HttpServletRequest request, Model model) {
    Preference own = preferences.own();
    return shown(new State(PreferenceForm.fields(own), own.muted(), Faults.none()), request, model);
  }

  @PostMapping
  String save(HttpServletRequest request, HttpServletResponse response, Model model) {
    Map<String, String[]> fields = request.getParameterMap();
    try {
      preferences.save(PreferenceForm.read(fields, kinds));
      return "redirect:/notices/preferences?saved";
    } catch (Problem problem) {
      response.setStatus(UNPROCESSABLE);
      Set<String> sent = Set.copyOf(Arrays.asList(fields.getOrDefault("kind", new String[0])));
      List<String> muted = kinds.codes().stream().filter(code -> !sent.contains(code)).toList();
      return shown(
          new State(PreferenceForm.sent(fields), Set.copyOf(muted), Faults.of(problem)),
          request,
          model);
    }
  }

  private PreferenceView.Push push(Texts texts) {
    List<Choice> browsers =
        pushes.of(people.current().id()).stream()
            .map(one ->
                new Choice(
                    one.id().toString(),
                    (one.name().isEmpty() ? texts.of("notice.push.browser") : one.name())
                        + " · "
                        + texts.moment(one.since(), Zones.USUAL)))
            .toList();
    return new PreferenceView.Push(pushSettings.isOn() ? pushKeys.publicKey() : "", browsers);
  }

  private record State(Map<String, String> fields, Set<String> muted, Faults faults) {}

  private String shown(State state, HttpServletRequest request, Model model) {
    Texts texts = languages.texts(request);
    List<Choice> mails =
        Arrays.stream(Preference.Mail.values())
            .map(mail -> new Choice(mail.code(), texts.of("notice.mail", mail)))
            .toList();
    List<Choice> zones = Zones.choices(texts, clock.instant());
    model.addAttribute(
        "view",
        new PreferenceView(
            state.fields(),
            kinds.choices(texts),
            state.muted(),
            mails,
            zones,
            push(texts),
            state.faults()));
    return "notice/preferences";
  }
}
