package org.mekongdragon.web;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.ValueConstants;
import tools.jackson.databind.JsonNode;

/** One call as an OpenAPI operation. */
final class ApiOperation {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)");
  private static final Map<String, Object> STRING = Map.of("type", "string");
  private static final String JSON = "application/json";
  private static final String FILE = "application/octet-stream";

  private final ApiCalls calls;
  private final ApiSchemas schemas;

  ApiOperation(ApiCalls calls, ApiSchemas schemas) {
    this.calls = calls;
    this.schemas = schemas;
  }

  Map<String, Object> of(ApiDocument.Call call) {
    ApiCalls.Words words = calls.of(call.method(), call.path());
    String id = id(call);
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", id);
    operation.put("summary", words.summary().isEmpty() ? id : words.summary());
    operation.put("tags", List.of(tag(call)));
    List<Map<String, Object>> parameters = parameters(call, words);
    if (!parameters.isEmpty()) {
      operation.put("parameters", parameters);
    }
    body(call, words).ifPresent(body -> operation.put("requestBody", body));
    operation.put("responses", responses(call, words));
    return operation;
  }

  /** RFC 9457, with the stable code and each fault. */
  static Map<String, Object> problem() {
    Map<String, Object> fault =
        Map.of(
            "type",
            "object",
            "properties",
            Map.of("field", STRING, "code", STRING, "message", STRING));
    Map<String, Object> properties = new LinkedHashMap<>();
    for (String name : List.of("type", "title", "code", "detail", "field")) {
      properties.put(name, STRING);
    }
    properties.put("status", Map.of("type", "integer"));
    properties.put("errors", Map.of("type", "array", "items", fault));
    return Map.of(
        "type",
        "object",
        "properties",
        properties,
        "required",
        List.of("status", "code", "detail"));
  }

  private static String id(ApiDocument.Call call) {
    String type = call.handler().getBeanType().getSimpleName();
    return type.substring(0, 1).toLowerCase(Locale.ROOT)
        + type.substring(1)
        + "."
        + call.handler().getMethod().getName();
  }

  private static String tag(ApiDocument.Call call) {
    String room = call.handler().getBeanType().getPackageName();
    return room.substring(room.lastIndexOf('.') + 1);
  }

  private List<Map<String, Object>> parameters(ApiDocument.Call call, ApiCalls.Words words) {
    Map<String, Map<String, Object>> path = new LinkedHashMap<>();
    VARIABLE
        .matcher(call.path())
        .results()
        .map(found -> found.group(1))
        .forEach(name -> path.put(name, parameter(name, "path", true, STRING)));
    Map<String, Map<String, Object>> query = new LinkedHashMap<>();
    words
        .query()
        .keySet()
        .forEach(name -> query.put(name, parameter(name, "query", false, STRING)));
    List<Map<String, Object>> headers = new ArrayList<>();
    for (MethodParameter parameter : call.handler().getMethodParameters()) {
      Map<String, Object> schema = schemas.of(ResolvableType.forMethodParameter(parameter));
      variable(parameter).ifPresent(name -> path.put(name, parameter(name, "path", true, schema)));
      asked(parameter)
          .ifPresent(asked ->
              query.put(asked.name(), parameter(asked.name(), "query", asked.required(), schema)));
      header(parameter).ifPresent(name -> headers.add(parameter(name, "header", false, STRING)));
    }
    query.forEach((name, parameter) -> describe(parameter, words.query().get(name)));
    if (!call.method().equals("GET")) {
      headers.add(parameter("Idempotency-Key", "header", false, STRING));
    }
    List<Map<String, Object>> all = new ArrayList<>(path.values());
    all.addAll(query.values());
    all.addAll(headers);
    return all;
  }

  private static void describe(
      Map<String, Object> parameter, @org.jspecify.annotations.Nullable String description) {
    if (description != null) {
      parameter.put("description", description);
    }
  }

  private static Map<String, Object> parameter(
      String name, String in, boolean required, Map<String, Object> schema) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", name);
    parameter.put("in", in);
    parameter.put("required", required);
    parameter.put("schema", schema);
    return parameter;
  }

  private record Asked(String name, boolean required) {}

  private static Optional<String> variable(MethodParameter parameter) {
    return Optional.ofNullable(parameter.getParameterAnnotation(PathVariable.class))
        .map(annotation -> name(annotation.value(), annotation.name(), parameter));
  }

  /** A map takes the query as a whole; its parameters have words instead. */
  private static Optional<Asked> asked(MethodParameter parameter) {
    return Optional.ofNullable(parameter.getParameterAnnotation(RequestParam.class))
        .filter(annotation -> !Map.class.isAssignableFrom(parameter.getParameterType()))
        .map(annotation ->
            new Asked(
                name(annotation.value(), annotation.name(), parameter),
                annotation.required()
                    && annotation.defaultValue().equals(ValueConstants.DEFAULT_NONE)));
  }

  private static Optional<String> header(MethodParameter parameter) {
    return Optional.ofNullable(parameter.getParameterAnnotation(RequestHeader.class))
        .map(annotation -> name(annotation.value(), annotation.name(), parameter));
  }

  private static String name(String value, String name, MethodParameter parameter) {
    String given = value.isEmpty() ? name : value;
    return given.isEmpty() ? parameter.getParameter().getName() : given;
  }

  private Optional<Map<String, Object>> body(ApiDocument.Call call, ApiCalls.Words words) {
    for (MethodParameter parameter : call.handler().getMethodParameters()) {
      if (parameter.hasParameterAnnotation(RequestBody.class)) {
        Map<String, Object> schema = schemas.of(ResolvableType.forMethodParameter(parameter));
        return Optional.of(body(JSON, schema, words));
      }
      if (InputStream.class.isAssignableFrom(parameter.getParameterType())) {
        boolean file = words.body().map(JsonNode::isString).orElse(false);
        return Optional.of(
            file
                ? body(FILE, Map.of("type", "string", "format", "binary"), words)
                : body(JSON, Map.of("type", "object"), words));
      }
    }
    return Optional.empty();
  }

  private static Map<String, Object> body(
      String type, Map<String, Object> schema, ApiCalls.Words words) {
    Map<String, Object> media = new LinkedHashMap<>();
    media.put("schema", schema);
    words.body().filter(JsonNode::isObject).ifPresent(body -> media.put("example", body));
    return Map.of("required", true, "content", Map.of(type, media));
  }

  private Map<String, Object> responses(ApiDocument.Call call, ApiCalls.Words words) {
    ResolvableType type =
        ResolvableType.forMethodReturnType(
            call.handler().getMethod(), call.handler().getBeanType());
    ResolvableType answer =
        type.resolve(Object.class) == ResponseEntity.class ? type.getGeneric(0) : type;
    Class<?> raw = answer.resolve(Object.class);
    boolean nothing = raw == void.class || raw == Void.class;
    int status = words.status().orElseGet(() -> declared(call).orElse(nothing ? 204 : 200));
    Map<String, Object> done = new LinkedHashMap<>();
    done.put("description", "Done");
    if (!nothing) {
      String media = Resource.class.isAssignableFrom(raw) ? FILE : JSON;
      done.put("content", Map.of(media, Map.of("schema", schemas.of(answer))));
    }
    Map<String, Object> refused =
        Map.of(
            "description",
            "A problem document (RFC 9457)",
            "content",
            Map.of(
                "application/problem+json",
                Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));
    Map<String, Object> responses = new TreeMap<>();
    responses.put(Integer.toString(status), done);
    responses.put("default", refused);
    return responses;
  }

  private static Optional<Integer> declared(ApiDocument.Call call) {
    return Optional.ofNullable(
            AnnotatedElementUtils.findMergedAnnotation(
                call.handler().getMethod(), ResponseStatus.class))
        .map(status -> status.code().value());
  }
}
