package org.mekongdragon.cargo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mekongdragon.cargo.parse.FormatHint;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Faults;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.ProblemAnswers;
import org.mekongdragon.web.Texts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Sending manifests, following how they are read, naming their columns. */
@Controller
@RequestMapping("/targeting/cargo")
class CargoPages {

  private static final String SAMPLE = "/seed/cargo/sample-manifest.csv";
  private static final int PAGE = 20;

  private final Manifests manifests;
  private final Withdrawals withdrawals;
  private final ManifestViews views;
  private final Languages languages;

  CargoPages(
      Manifests manifests, Withdrawals withdrawals, ManifestViews views, Languages languages) {
    this.manifests = manifests;
    this.withdrawals = withdrawals;
    this.views = views;
    this.languages = languages;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String before, HttpServletRequest request, Model model) {
    Optional<Instant> until =
        before.isEmpty() ? Optional.empty() : Optional.of(CargoApi.instant(before));
    return page(manifests.list(until, PAGE), Faults.none(), request, model);
  }

  private String page(
      List<Manifest> found, Faults faults, HttpServletRequest request, Model model) {
    Texts texts = languages.texts(request);
    String next =
        found.size() == PAGE ? "/targeting/cargo?before=" + found.getLast().receivedAt() : "";
    model.addAttribute(
        "view",
        new CargoView(
            manifests.maySend(),
            views.formats(texts),
            found.stream().map(one -> views.row(one, texts)).toList(),
            next,
            faults));
    return "cargo/manifests";
  }

  /** Without JavaScript the file comes as part of a form. */
  @PostMapping
  String send(
      @RequestParam(required = false) MultipartFile file,
      @RequestParam(defaultValue = "auto") String format,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException {
    try {
      if (file == null || file.isEmpty()) {
        throw Problem.at("file", CargoRoomProblem.MANIFEST_EMPTY);
      }
      String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
      try (InputStream input = file.getInputStream()) {
        return shown(manifests.submit(new ManifestRequest(FormatHint.named(format), name), input));
      }
    } catch (Problem problem) {
      response.setStatus(422);
      return page(manifests.list(Optional.empty(), PAGE), Faults.of(problem), request, model);
    }
  }

  /** A script sends the file alone, so that it can show how much has left. */
  @PostMapping("/upload")
  ResponseEntity<String> upload(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "auto") String format,
      HttpServletRequest request)
      throws IOException {
    try {
      Manifest manifest =
          manifests.submit(
              new ManifestRequest(FormatHint.named(format), name), request.getInputStream());
      return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(path(manifest));
    } catch (Problem problem) {
      return ResponseEntity.status(ProblemAnswers.status(problem.code()))
          .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
          .body(languages.texts(request).of(problem.faults().getFirst()));
    }
  }

  @GetMapping("/sample.csv")
  void sample(HttpServletResponse response) throws IOException {
    response.setContentType("text/csv;charset=utf-8");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"generated-sample-manifest.csv\"");
    try (InputStream input = sample()) {
      var _ = input.transferTo(response.getOutputStream());
    }
  }

  /** Takes the sample in as if somebody had sent it. */
  @PostMapping("/sample")
  String trySample() throws IOException {
    try (InputStream input = sample()) {
      return shown(
          manifests.submit(
              new ManifestRequest(FormatHint.AUTO, "generated-sample-manifest.csv"), input));
    }
  }

  private static InputStream sample() {
    return Objects.requireNonNull(CargoPages.class.getResourceAsStream(SAMPLE));
  }

  @GetMapping("/manifests/{id}")
  String manifest(@PathVariable String id, HttpServletRequest request, Model model) {
    model.addAttribute(
        "view",
        views.page(
            manifests.find(CargoApi.key(id)),
            CargoQuery.of(request.getParameterMap()),
            Faults.none(),
            languages.texts(request)));
    return "cargo/manifest";
  }

  /** The line that says how far it is; when it is over, the page is loaded anew. */
  @GetMapping("/manifests/{id}/progress")
  String progress(
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    CargoView.Row row = views.row(manifests.find(CargoApi.key(id)), languages.texts(request));
    if (!row.running()) {
      response.setHeader("HX-Refresh", "true");
    }
    model.addAttribute("manifest", row);
    return "cargo/progress";
  }

  @PostMapping("/manifests/{id}/cancel")
  String cancel(@PathVariable String id) {
    return shown(manifests.cancel(CargoApi.key(id)));
  }

  /** Takes it back, or shows what is wrong with the reason. */
  @PostMapping("/manifests/{id}/withdraw")
  String withdraw(
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      return shown(
          withdrawals.withdraw(
              CargoApi.key(id),
              parameter(request, "why"),
              !parameter(request, "columns").isEmpty()));
    } catch (Problem problem) {
      response.setStatus(422);
      return wrong(id, problem, request, model);
    }
  }

  private String wrong(String id, Problem problem, HttpServletRequest request, Model model) {
    model.addAttribute(
        "view",
        views.page(
            manifests.find(CargoApi.key(id)),
            CargoQuery.of(java.util.Map.of()),
            Faults.of(problem),
            languages.texts(request)));
    return "cargo/manifest";
  }

  @PostMapping("/manifests/{id}/resume")
  String resume(@PathVariable String id) {
    return shown(manifests.resume(CargoApi.key(id)));
  }

  @PostMapping("/manifests/{id}/columns")
  String columns(
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    List<String> fields = new ArrayList<>();
    IntStream.range(0, 1_000)
        .mapToObj(i -> request.getParameter("column-" + i))
        .takeWhile(Objects::nonNull)
        .forEach(fields::add);
    ColumnChoice choice =
        new ColumnChoice(
            fields,
            parameter(request, "dates"),
            parameter(request, "decimal"),
            parameter(request, "currency"));
    try {
      return shown(manifests.decide(CargoApi.key(id), choice));
    } catch (Problem problem) {
      response.setStatus(422);
      return wrong(id, problem, request, model);
    }
  }

  @GetMapping("/manifests/{id}/rejected.csv")
  void rejected(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    RejectedRecords.send(manifests, CargoApi.key(id), languages.texts(request), response);
  }

  private static String parameter(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("");
  }

  private static String shown(Manifest manifest) {
    return "redirect:" + path(manifest);
  }

  static String path(Manifest manifest) {
    return "/targeting/cargo/manifests/" + manifest.id();
  }
}
