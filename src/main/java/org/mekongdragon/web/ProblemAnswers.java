package org.mekongdragon.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.ProblemCode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a problem: programs get a problem document (RFC 9457) with a stable {@code code}, the
 * field and a sentence in their language; people get a page that says what to do.
 */
@Component
public class ProblemAnswers {

  private final Languages languages;
  private final Pages pages;
  private final TemplateEngine engine;
  private final JsonMapper json;

  ProblemAnswers(Languages languages, Pages pages, TemplateEngine engine, JsonMapper json) {
    this.languages = languages;
    this.pages = pages;
    this.engine = engine;
    this.json = json;
  }

  /** The HTTP status of a problem. */
  public static int status(ProblemCode code) {
    return switch (code.kind()) {
      case USER -> 400;
      case UNKNOWN -> 401;
      case DENIED -> 403;
      case ABSENT -> 404;
      case CONFLICT -> 409;
      case STALE -> 412;
      case LIMIT -> 413;
      case TOO_OFTEN -> 429;
      case INTERNAL -> 500;
      case EXTERNAL -> 502;
    };
  }

  /** Writes the answer. */
  public void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    int status = status(problem.code());
    boolean program = isForProgram(request);
    byte[] body =
        program
            ? json.writeValueAsBytes(document(problem, status, languages.texts(request)))
            : page(problem, status, request).getBytes(StandardCharsets.UTF_8);
    response.reset();
    response.setStatus(status);
    response.setContentType(program ? "application/problem+json" : TemplateView.HTML);
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static boolean isForProgram(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/api/") || path.startsWith("/metrics");
  }

  private String page(Problem problem, int status, HttpServletRequest request) {
    StringOutput output = new StringOutput();
    Map<String, Object> model =
        Map.of("page", pages.of(request), "status", status, "faults", problem.faults());
    engine.render("web/problem.jte", model, output);
    return output.toString();
  }

  private static Map<String, Object> document(Problem problem, int status, Texts texts) {
    Fault first = problem.faults().getFirst();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", "about:blank");
    document.put("title", texts.of("status." + status));
    document.put("status", status);
    document.put("code", first.code().code());
    document.put("detail", texts.of(first));
    if (!first.field().isEmpty()) {
      document.put("field", first.field());
    }
    List<Map<String, Object>> errors =
        problem.faults().stream()
            .map(fault ->
                Map.<String, Object>of(
                    "field", fault.field(),
                    "code", fault.code().code(),
                    "message", texts.of(fault),
                    "arguments", plain(fault.arguments())))
            .toList();
    document.put("errors", errors);
    return document;
  }

  /** What the sentence quotes, for programs that show it in their own way. */
  private static List<Object> plain(List<Object> arguments) {
    return arguments.stream()
        .map(argument -> argument instanceof Number ? argument : argument.toString())
        .toList();
  }
}
