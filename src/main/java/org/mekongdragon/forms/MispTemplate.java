package org.mekongdragon.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Templates of MISP objects that this product publishes, and one of MISP's own. */
enum MispTemplate {
  /** What was seized, where and how. */
  SEIZURE("customs-seizure"),
  /** The cargo in which it was found. */
  CONSIGNMENT("customs-consignment"),
  /** An incident with precursors or new psychoactive substances. */
  INCIDENT("customs-incident");

  private final String code;

  MispTemplate(String code) {
    this.code = code;
  }

  /** The name of the object. */
  String code() {
    return code;
  }

  static Optional<MispTemplate> of(String code) {
    return Stream.of(values()).filter(template -> template.code.equals(code)).findFirst();
  }

  /** The definition as MISP loads it. */
  JsonNode definition() {
    return JsonMapper.shared().readTree(file("misp-" + code));
  }

  /** A published description of a format. */
  static String file(String name) {
    try (InputStream file =
        MispTemplate.class.getResourceAsStream("/api/formats/" + name + ".json")) {
      if (file == null) {
        throw new IllegalStateException(name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
