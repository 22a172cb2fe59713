package org.mekongdragon.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * OpenAPI 3.1 of everything under {@code /api/v1}, read from the handlers themselves, so that no
 * call can be missing. Made at the first request and kept.
 */
@Component
class ApiDocument {

  private static final String START = "/api/v1/";

  private final ObjectProvider<RequestMappingHandlerMapping> handlers;
  private volatile @Nullable Map<String, Object> made;

  ApiDocument(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> handlers) {
    this.handlers = handlers;
  }

  /** A call: what leads to it and who answers. */
  record Call(String method, String path, HandlerMethod handler) {}

  /** The whole document. */
  Map<String, Object> document() {
    Map<String, Object> known = made;
    if (known == null) {
      known = make();
      made = known;
    }
    return known;
  }

  /** All calls, by path and method. */
  List<Call> calls() {
    List<Call> calls = new ArrayList<>();
    handlers
        .getObject()
        .getHandlerMethods()
        .forEach((info, handler) ->
            info.getPatternValues().stream()
                .filter(path -> path.startsWith(START))
                .forEach(path ->
                    methods(info).forEach(method -> calls.add(new Call(method, path, handler)))));
    calls.sort(Comparator.comparing(Call::path).thenComparing(Call::method));
    return calls;
  }

  private static List<String> methods(RequestMappingInfo info) {
    return info.getMethodsCondition().getMethods().stream().map(RequestMethod::name).toList();
  }

  private Map<String, Object> make() {
    ApiSchemas schemas = new ApiSchemas();
    ApiOperation operation = new ApiOperation(ApiCalls.read(), schemas);
    Map<String, Map<String, Object>> paths = new TreeMap<>();
    for (Call call : calls()) {
      String path = call.path().replaceAll("\\{([^}:]+):[^}]*}", "{$1}");
      paths
          .computeIfAbsent(path, p -> new LinkedHashMap<>())
          .put(call.method().toLowerCase(java.util.Locale.ROOT), operation.of(call));
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put("info", Map.of("title", "Mekong Dragon", "version", "1"));
    document.put("servers", List.of(Map.of("url", "/")));
    document.put("security", List.of(Map.of("bearer", List.of())));
    document.put("paths", paths);
    document.put("components", components(schemas));
    return document;
  }

  private static Map<String, Object> components(ApiSchemas schemas) {
    Map<String, Object> all = new TreeMap<>(schemas.components());
    all.put("Problem", ApiOperation.problem());
    return Map.of(
        "schemas",
        all,
        "securitySchemes",
        Map.of("bearer", Map.of("type", "http", "scheme", "bearer")));
  }
}
