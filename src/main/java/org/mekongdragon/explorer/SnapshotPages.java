package org.mekongdragon.explorer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Snapshots of an operation's figures. */
@Controller
@RequestMapping("/operations/{code}/snapshots")
class SnapshotPages {

  private final Snapshots snapshots;
  private final SnapshotViews shown;
  private final SavedViews views;
  private final Languages languages;

  SnapshotPages(Snapshots snapshots, SnapshotViews shown, SavedViews views, Languages languages) {
    this.snapshots = snapshots;
    this.shown = shown;
    this.views = views;
    this.languages = languages;
  }

  @GetMapping
  String list(@PathVariable String code, HttpServletRequest request, Model model) {
    return page(code, Faults.none(), languages.texts(request), model);
  }

  private String page(String code, Faults faults, Texts texts, Model model) {
    model.addAttribute("faults", faults);
    model.addAttribute(
        "view",
        new SnapshotView.All(
            code,
            snapshots.mayFreeze(code),
            snapshots.of(code).stream().map(one -> shown.listed(one, texts)).toList(),
            views.of(code).stream().map(view -> new Choice(view.query(), view.name())).toList()));
    return "explorer/snapshots";
  }

  @PostMapping
  String freeze(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String note,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    String[] wanted = Objects.requireNonNullElse(request.getParameterValues("view"), new String[0]);
    List<String> chosen = Stream.concat(UsualFigures.QUERIES.stream(), Stream.of(wanted)).toList();
    try {
      Snapshot frozen = snapshots.freeze(code, name.strip(), note.strip(), chosen);
      return "redirect:/operations/" + code + "/snapshots/" + frozen.id();
    } catch (Problem problem) {
      response.setStatus(422);
      return page(code, Faults.of(problem), languages.texts(request), model);
    }
  }

  @GetMapping("/{id}")
  String report(
      @PathVariable String code, @PathVariable UUID id, HttpServletRequest request, Model model) {
    model.addAttribute("view", shown.view(snapshots.report(code, id), languages.texts(request)));
    return "explorer/snapshot";
  }
}
