package org.mekongdragon.seizure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.screening.Hits;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A record's page and what can be done with it. */
@Controller
@RequestMapping("/operations/{operation}/seizures")
class SeizurePages {

  private final Seizures seizures;
  private final SeizureViews views;
  private final WaitingReports waiting;
  private final Hits hits;
  private final Languages languages;

  SeizurePages(
      Seizures seizures,
      SeizureViews views,
      WaitingReports waiting,
      Hits hits,
      Languages languages) {
    this.seizures = seizures;
    this.views = views;
    this.waiting = waiting;
    this.hits = hits;
    this.languages = languages;
  }

  @GetMapping("/{id}")
  String record(
      @PathVariable String operation,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String saved,
      @RequestParam(defaultValue = "0") int photosRefused,
      HttpServletRequest request,
      Model model) {
    Seizure seizure = seizures.find(operation, SeizureApi.key(id));
    model.addAttribute("view", views.of(seizure, languages.texts(request)));
    String draft = saved.equals("new") ? "new" : seizure.id() + "-" + saved;
    model.addAttribute("draft", saved.isEmpty() ? "" : "seizure-" + operation + "-" + draft);
    model.addAttribute("photosRefused", photosRefused);
    model.addAttribute("consignments", consignments(seizure));
    return "seizure/record";
  }

  /** Where the reader sees the consignments in which it was found. */
  private List<Choice> consignments(Seizure seizure) {
    return hits.ofSeizure(seizure.id()).stream()
        .map(found ->
            new Choice(
                found.hits().isEmpty()
                    ? "/targeting/cargo/consignments/" + found.candidate().consignment()
                    : "/targeting/hits/" + found.hits().getFirst().id(),
                found.candidate().cargo().waybill()))
        .toList();
  }

  /** A record in few words, beside a list. */
  @GetMapping("/{id}/preview")
  String preview(
      @PathVariable String operation,
      @PathVariable String id,
      HttpServletRequest request,
      Model model) {
    Seizure seizure = seizures.find(operation, SeizureApi.key(id));
    model.addAttribute("view", views.of(seizure, languages.texts(request)));
    return "seizure/preview";
  }

  @PostMapping("/{id}/release")
  String release(
      @PathVariable String operation, @PathVariable String id, @RequestParam int revision) {
    return shown(seizures.release(known(operation, id), revision));
  }

  @PostMapping("/{id}/return")
  String giveBack(
      @PathVariable String operation,
      @PathVariable String id,
      @RequestParam int revision,
      @RequestParam(required = false) List<String> codes,
      @RequestParam(defaultValue = "") String note) {
    UUID key = known(operation, id);
    return shown(
        seizures.giveBack(
            new SeizureReturn(key, revision, codes == null ? List.of() : codes, note)));
  }

  @PostMapping("/{id}/withdraw")
  String withdraw(
      @PathVariable String operation,
      @PathVariable String id,
      @RequestParam int revision,
      @RequestParam(defaultValue = "") String why) {
    return shown(seizures.withdraw(known(operation, id), revision, why));
  }

  @PostMapping("/{id}/merge")
  String merge(
      @PathVariable String operation,
      @PathVariable String id,
      @RequestParam int revision,
      @RequestParam String into) {
    // The candidate is sent as the address of its page.
    UUID survivor = SeizureApi.key(into.substring(into.lastIndexOf('/') + 1).strip());
    return shown(seizures.merge(known(operation, id), revision, survivor));
  }

  @PostMapping("/{id}/unmerge")
  String unmerge(
      @PathVariable String operation, @PathVariable String id, @RequestParam int revision) {
    return shown(seizures.unmerge(known(operation, id), revision));
  }

  /**
   * Releases or returns what was selected, or with {@code all} what waits among the filters sent
   * along; each record stands or fails by itself.
   */
  @PostMapping("/bulk")
  String bulk(
      @PathVariable String operation,
      @RequestParam(name = "do") String wish,
      @RequestParam(name = "key", required = false) List<String> keys,
      @RequestParam(required = false) List<String> codes,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "seizures") String back,
      @RequestParam(defaultValue = "") String all,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Texts texts = languages.texts(request);
    Consumer<Key> work =
        wish.equals("release")
            ? key -> seizures.release(key.id(), key.revision())
            : key ->
                seizures.giveBack(
                    new SeizureReturn(
                        key.id(), key.revision(), codes == null ? List.of() : codes, note));
    List<String> refused = new ArrayList<>();
    int done = 0;
    for (String text :
        all.isEmpty() ? Optional.ofNullable(keys).orElse(List.of()) : all(operation, request)) {
      if (done + refused.size() >= WaitingReports.MOST_AT_ONCE) {
        break;
      }
      try {
        Key key = Key.of(text);
        work.accept(key);
        done++;
      } catch (Problem problem) {
        refused.add(texts.of(problem.faults().getFirst()));
      }
    }
    redirect.addFlashAttribute("done", done);
    redirect.addFlashAttribute("refused", List.copyOf(refused));
    String home = "/operations/" + operation;
    return "redirect:"
        + (back.equals("quality")
            ? home + "/quality"
            : SeizureAddress.of(home + "/seizures", request.getParameterMap()).text());
  }

  private List<String> all(String operation, HttpServletRequest request) {
    SeizureFilter filter = new FilterQuery(request.getParameterMap()).filter(operation);
    return waiting.all(filter).stream().map(one -> one.id() + ":" + one.revision()).toList();
  }

  /** A selected record as it was seen. */
  private record Key(UUID id, int revision) {

    static Key of(String text) {
      String[] parts = text.split(":", 2);
      if (parts.length != 2 || !parts[1].matches("[0-9]{1,9}")) {
        throw Problem.of(SeizureProblem.SEIZURE_NOT_FOUND);
      }
      return new Key(SeizureApi.key(parts[0]), Integer.parseInt(parts[1]));
    }
  }

  private UUID known(String operation, String id) {
    return seizures.find(operation, SeizureApi.key(id)).id();
  }

  private static String shown(Seizure seizure) {
    return "redirect:" + SeizureLines.path(seizure);
  }
}
