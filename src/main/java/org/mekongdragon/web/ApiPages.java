package org.mekongdragon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs can do: for them, and for those who write them. */
@Controller
class ApiPages {

  private final ApiDocument document;
  private final JsonMapper json;

  ApiPages(ApiDocument document, JsonMapper json) {
    this.document = document;
    this.json = json;
  }

  @GetMapping("/api/openapi.json")
  ResponseEntity<byte[]> document() {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noCache())
        .body(json.writeValueAsBytes(document.document()));
  }

  @GetMapping("/api")
  String page(HttpServletRequest request, Model model) {
    String base =
        ServletUriComponentsBuilder.fromContextPath(request).build().encode().toUriString();
    Map<String, List<ApiView.Call>> rooms = new TreeMap<>();
    JsonNode whole = json.valueToTree(document.document());
    whole
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(call ->
                    rooms
                        .computeIfAbsent(room(call.getValue()), room -> new ArrayList<>())
                        .add(call(base, path.getKey(), call.getKey(), call.getValue()))));
    model.addAttribute(
        "view",
        new ApiView(
            rooms.entrySet().stream()
                .map(room -> new ApiView.Room(room.getKey(), room.getValue()))
                .toList()));
    return "web/api";
  }

  private static String room(JsonNode operation) {
    return operation.get("tags").get(0).asString();
  }

  private static ApiView.Call call(String base, String path, String method, JsonNode operation) {
    List<ApiView.Parameter> parameters = new ArrayList<>();
    operation
        .path("parameters")
        .forEach(parameter ->
            parameters.add(
                new ApiView.Parameter(
                    parameter.get("name").asString(),
                    parameter.get("in").asString(),
                    parameter.get("required").asBoolean(),
                    parameter.path("description").asString(""))));
    String name = method.toUpperCase(java.util.Locale.ROOT);
    return new ApiView.Call(
        name,
        path,
        operation.get("summary").asString(),
        parameters,
        curl(name, base + path, operation.path("requestBody").path("content")));
  }

  private static String curl(String method, String address, JsonNode content) {
    StringBuilder curl = new StringBuilder("curl -H \"Authorization: Bearer $TOKEN\"");
    if (!method.equals("GET")) {
      curl.append(" -X ").append(method);
    }
    if (content.has("application/octet-stream")) {
      curl.append(" --data-binary @FILE");
    } else if (content.has("application/json")) {
      JsonNode example = content.get("application/json").path("example");
      String body = example.isObject() ? example.toString() : "{}";
      curl.append(" -H \"Content-Type: application/json\"");
      curl.append(" -d '").append(body.replace("'", "'\\''")).append('\'');
    }
    return curl.append(" \"").append(address).append('"').toString();
  }
}
