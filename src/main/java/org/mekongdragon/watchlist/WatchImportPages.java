package org.mekongdragon.watchlist;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Reading a file into a list for people: it is checked first, then read. */
@Controller
@RequestMapping(WatchViews.ROOT + "/{list}/import")
class WatchImportPages {

  private final WatchLists lists;
  private final ListImports imports;
  private final ListFiles files;
  private final WatchListDesk desk;
  private final WatchViews views;

  WatchImportPages(
      WatchLists lists,
      ListImports imports,
      ListFiles files,
      WatchListDesk desk,
      WatchViews views) {
    this.lists = lists;
    this.imports = imports;
    this.files = files;
    this.desk = desk;
    this.views = views;
  }

  @GetMapping
  String blank(@PathVariable("list") String id, HttpServletRequest request, Model model) {
    WatchList list = lists.require(WatchListApi.key(id));
    desk.keeper(list);
    String format =
        imports.editions(list.id()).stream()
            .findFirst()
            .map(edition -> edition.format().code())
            .orElse("csv");
    return page(list, format, Faults.none(), Optional.empty(), request, model);
  }

  @PostMapping
  String check(
      @PathVariable("list") String id,
      @RequestParam(defaultValue = "csv") String format,
      @RequestParam MultipartFile file,
      @RequestParam(required = false) @Nullable MultipartFile alt,
      @RequestParam(required = false) @Nullable MultipartFile add,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException {
    WatchList list = lists.require(WatchListApi.key(id));
    desk.keeper(list);
    UUID kept = files.begin(list.id());
    try {
      if (file.isEmpty()) {
        throw Problem.at("file", WatchProblem.LIST_FILE_EMPTY);
      }
      keep(list.id(), kept, "main", file);
      if (format.equals(ListFile.Format.OFAC.code())) {
        keep(list.id(), kept, "alt", alt);
        keep(list.id(), kept, "add", add);
      }
      String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
      ListFile known = files.find(list.id(), kept, ListFile.Format.of(format), name);
      ListImportReport report = imports.check(list.id(), known);
      return page(
          list,
          format,
          Faults.none(),
          Optional.of(checked(kept, known, report, views.texts(request))),
          request,
          model);
    } catch (Problem problem) {
      files.forget(list.id(), kept);
      Faults faults = WatchViews.refused(problem, response);
      return page(list, format, faults, Optional.empty(), request, model);
    }
  }

  private void keep(UUID list, UUID kept, String part, @Nullable MultipartFile file)
      throws IOException {
    if (file != null && !file.isEmpty()) {
      try (InputStream in = file.getInputStream()) {
        files.keep(list, kept, part, in);
      }
    }
  }

  @PostMapping("/commit")
  String commit(
      @PathVariable("list") String id,
      @RequestParam String kept,
      @RequestParam String format,
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    WatchList list = lists.require(WatchListApi.key(id));
    try {
      UUID key = WatchListApi.key(kept, WatchProblem.LIST_FILE_GONE);
      imports.commit(list.id(), files.find(list.id(), key, ListFile.Format.of(format), name));
      files.forget(list.id(), key);
      return "redirect:" + WatchViews.path(list.id());
    } catch (Problem problem) {
      Faults faults = WatchViews.refused(problem, response);
      return page(list, format, faults, Optional.empty(), request, model);
    }
  }

  private static WatchImportView.Checked checked(
      UUID kept, ListFile file, ListImportReport report, Texts texts) {
    List<WatchImportView.Line> samples =
        report.samples().stream()
            .map(sample ->
                new WatchImportView.Line(
                    sample.change(),
                    sample.name(),
                    sample.fields().stream()
                        .map(field -> texts.of("watchlist.field." + field))
                        .collect(Collectors.joining(", "))))
            .toList();
    List<WatchImportView.Line> problems =
        report.faults().stream().map(fault -> line(fault, texts)).toList();
    return new WatchImportView.Checked(
        kept.toString(),
        file.name(),
        report.edition().map(texts::date).orElse(""),
        report,
        samples,
        problems);
  }

  private static WatchImportView.Line line(Fault fault, Texts texts) {
    String place = fault.field().replaceFirst("\\bline ", texts.of("watchlist.line") + " ");
    return new WatchImportView.Line("problem", place, texts.of(fault));
  }

  private String page(
      WatchList list,
      String format,
      Faults faults,
      Optional<WatchImportView.Checked> checked,
      HttpServletRequest request,
      Model model) {
    Texts texts = views.texts(request);
    List<Choice> formats =
        Arrays.stream(ListFile.Format.values())
            .map(one -> new Choice(one.code(), texts.of("watchlist.format", one)))
            .toList();
    model.addAttribute(
        "view", new WatchImportView(views.row(list, texts), formats, format, faults, checked));
    return "watchlist/import";
  }
}
