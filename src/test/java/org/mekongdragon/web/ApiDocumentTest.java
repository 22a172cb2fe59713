package org.mekongdragon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class ApiDocumentTest extends HouseTest {

  private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\":\"#/components/([^\"]+)\"");

  @Test
  void listsEveryCallThatIsAnswered(
      @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
    Set<String> answered = new TreeSet<>();
    handlers
        .getHandlerMethods()
        .keySet()
        .forEach(info ->
            info.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/v1"))
                .forEach(path -> {
                  assertThat(info.getMethodsCondition().getMethods()).as(path).isNotEmpty();
                  info.getMethodsCondition()
                      .getMethods()
                      .forEach(method -> answered.add(method + " " + path));
                }));
    Set<String> listed = new TreeSet<>();
    each((method, path, call) -> listed.add(method.toUpperCase(Locale.ROOT) + " " + path));
    assertThat(answered).hasSizeGreaterThan(20).isEqualTo(listed);
  }

  @Test
  void saysAboutEveryCallWhatItDoes() {
    List<String> silent = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    each((method, path, call) -> {
      String id = call.get("operationId").asString();
      assertThat(ids.add(id)).as("%s twice", id).isTrue();
      if (call.get("summary").asString().equals(id)) {
        silent.add(method.toUpperCase(Locale.ROOT) + " " + path);
      }
    });
    assertThat(silent).as("calls without a sentence in api/calls.json").isEmpty();
  }

  @Test
  void isOpenApi31WithResolvedReferencesAndAllPathVariables() {
    Caller.Answer answer = caller().get("/api/openapi.json");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    JsonNode document = answer.json();
    assertThat(document.get("openapi").asString()).startsWith("3.1");
    REFERENCE
        .matcher(answer.body())
        .results()
        .map(found -> "/components/" + found.group(1))
        .forEach(pointer -> assertThat(document.at(pointer).isObject()).as(pointer).isTrue());
    each((method, path, call) -> {
      Set<String> variables = new TreeSet<>();
      call.path("parameters")
          .forEach(parameter -> {
            if (parameter.get("in").asString().equals("path")) {
              variables.add("{" + parameter.get("name").asString() + "}");
            }
          });
      Set<String> inPath =
          Pattern.compile("\\{[^}]+}")
              .matcher(path)
              .results()
              .map(found -> found.group())
              .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
      assertThat(variables).as("%s %s", method, path).isEqualTo(inPath);
      assertThat(call.get("responses").has("default")).isTrue();
      assertThat(call.get("responses").size()).isGreaterThan(1);
    });
  }

  @Test
  void describesWhatItAnswersFromTheTypes() {
    JsonNode document = caller().get("/api/openapi.json").json();
    JsonNode figure = document.at("/components/schemas/FigureJson/properties");
    assertThat(figure.at("/asOf/format").asString()).isEqualTo("date-time");
    assertThat(figure.at("/rows/items/$ref").asString()).endsWith("RowJson");
    assertThat(figure.at("/base/anyOf/1/type").asString()).isEqualTo("null");
    JsonNode audit = document.at("/paths/~1api~1v1~1audit/get");
    assertThat(audit.get("parameters").size()).isEqualTo(7);
    assertThat(document.at("/components/securitySchemes/bearer/scheme").asString())
        .isEqualTo("bearer");
  }

  @Test
  void isReadByPeopleToo() {
    Caller.Answer page = caller().get("/api");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("/api/v1/reconciliation")
        .contains("Authorization: Bearer $TOKEN")
        .doesNotContain("<script>");
    assertThat(caller().with("Accept-Language", "zh").get("/api").body()).contains("程序接口");
  }

  private interface Visit {
    void call(String method, String path, JsonNode call);
  }

  private void each(Visit visit) {
    caller()
        .get("/api/openapi.json")
        .json()
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(call -> visit.call(call.getKey(), path.getKey(), call.getValue())));
  }
}
