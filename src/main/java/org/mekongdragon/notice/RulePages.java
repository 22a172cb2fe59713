package org.mekongdragon.notice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;
import org.mekongdragon.web.Page;
import org.mekongdragon.web.Pages;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Rules about what else one wants to hear of. */
@Controller
@RequestMapping("/notices/rules")
class RulePages {

  private static final int UNPROCESSABLE = 422;

  private final NoticeRules rules;
  private final NoticeKinds kinds;
  private final Reference reference;
  private final Pages pages;

  RulePages(NoticeRules rules, NoticeKinds kinds, Reference reference, Pages pages) {
    this.rules = rules;
    this.kinds = kinds;
    this.reference = reference;
    this.pages = pages;
  }

  @GetMapping
  String list(HttpServletRequest request, Model model) {
    return shown(Map.of(), Faults.none(), request, model);
  }

  @PostMapping
  String add(HttpServletRequest request, HttpServletResponse response, Model model) {
    try {
      rules.add(RuleForm.read(request.getParameterMap(), reference, kinds));
      return "redirect:/notices/rules?saved";
    } catch (Problem problem) {
      response.setStatus(UNPROCESSABLE);
      return shown(request.getParameterMap(), Faults.of(problem), request, model);
    }
  }

  @PostMapping("/{id}/remove")
  String remove(@PathVariable UUID id) {
    rules.remove(id);
    return "redirect:/notices/rules";
  }

  private String shown(
      Map<String, String[]> fields, Faults faults, HttpServletRequest request, Model model) {
    Page page = pages.of(request);
    Texts texts = page.texts();
    model.addAttribute(
        "view",
        new RuleView(
            rules.own().stream().map(rule -> row(rule, texts)).toList(),
            PreferenceForm.sent(fields),
            Set.copyOf(Arrays.asList(fields.getOrDefault("kind", new String[0]))),
            page.operations().stream()
                .map(one -> new Choice(one.code(), one.code() + " · " + one.title()))
                .toList(),
            kinds.byRule().stream()
                .map(code -> new Choice(code, NoticeKinds.name(code, texts)))
                .toList(),
            RuleForm.modes().stream()
                .map(mode -> new Choice(mode, texts.of("mode." + mode)))
                .toList(),
            faults));
    return "notice/rules";
  }

  private RuleView.Row row(Rule rule, Texts texts) {
    List<String> marks = new ArrayList<>();
    rule.operation().ifPresent(code -> marks.add(texts.of("notice.operation") + ": " + code));
    add(marks, texts.of("notice.kind"), rule.kinds(), code -> NoticeKinds.name(code, texts));
    add(
        marks,
        texts.of("notice.rule.land"),
        rule.countries(),
        code -> name(ReferenceKind.COUNTRY, code, texts));
    add(
        marks,
        texts.of("notice.rule.where"),
        rule.places(),
        code -> name(ReferenceKind.PLACE, code, texts));
    add(marks, texts.of("notice.rule.what"), rule.codes(), code -> goods(code, texts));
    add(marks, texts.of("notice.rule.hs"), rule.hs(), code -> code);
    add(marks, texts.of("notice.rule.mode"), rule.modes(), code -> texts.of("mode." + code));
    return new RuleView.Row(rule.id().toString(), rule.name(), marks);
  }

  private String goods(String code, Texts texts) {
    ReferenceKind kind =
        reference.substance(code).isPresent() ? ReferenceKind.SUBSTANCE : ReferenceKind.TAXON;
    return name(kind, code, texts);
  }

  private String name(ReferenceKind kind, String code, Texts texts) {
    return reference.name(kind, code, texts.language().code());
  }

  private static void add(
      List<String> marks, String label, Collection<String> codes, UnaryOperator<String> name) {
    if (!codes.isEmpty()) {
      marks.add(label + ": " + codes.stream().sorted().map(name).collect(Collectors.joining(", ")));
    }
  }
}
