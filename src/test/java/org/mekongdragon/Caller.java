package org.mekongdragon;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks HTTP to the house: JSON with a token as a program, forms with cookies as a browser. */
public final class Caller {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final String base;
  private final Map<String, String> headers;
  private final HttpClient client;

  Caller(String base) {
    this(base, Map.of(), HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
  }

  private Caller(String base, Map<String, String> headers, HttpClient client) {
    this.base = base;
    this.headers = headers;
    this.client = client;
  }

  /** An answer: status, headers and the body as text. */
  public record Answer(int status, HttpResponse<String> raw) {
    /** The body. */
    public String body() {
      return raw.body();
    }

    /** The body as JSON. */
    public JsonNode json() {
      return JSON.readTree(raw.body());
    }

    /** A header, empty when missing. */
    public String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }
  }

  public String base() {
    return base;
  }

  public Caller withToken(String token) {
    return with("Authorization", "Bearer " + token);
  }

  public Caller with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Caller(base, more, client);
  }

  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody(), "");
  }

  public Answer post(String path, Object json) {
    return send("POST", path, text(json), "application/json");
  }

  public Answer put(String path, Object json) {
    return send("PUT", path, text(json), "application/json");
  }

  public Answer post(String path, byte[] body, String type) {
    return send("POST", path, BodyPublishers.ofByteArray(body), type);
  }

  /** Posts a form as a browser that has loaded {@code formPage} first, for its CSRF field. */
  public Answer submit(String formPage, String path, Map<String, String> fields) {
    Map<String, String> all = new TreeMap<>(fields);
    Matcher csrf = CSRF.matcher(get(formPage).body());
    if (csrf.find()) {
      all.put("_csrf", csrf.group(1));
    }
    String form =
        all.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send("POST", path, BodyPublishers.ofString(form), "application/x-www-form-urlencoded");
  }

  /** Signs in as in a browser; the session is kept. */
  public Answer signIn(String login, String password) {
    return submit("/sign-in", "/sign-in", Map.of("login", login, "password", password));
  }

  private static HttpRequest.BodyPublisher text(Object json) {
    return BodyPublishers.ofString(json instanceof String s ? s : JSON.writeValueAsString(json));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Answer send(String method, String path, HttpRequest.BodyPublisher body, String type) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    request.method(method, body);
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    headers.forEach(request::header);
    try {
      HttpResponse<String> response =
          client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(response.statusCode(), response);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
