package org.mekongdragon.cargo.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One element of a bounded XML record, by local names. */
final class XmlNode {

  private final String name;
  private final List<XmlNode> children = new ArrayList<>();
  private final Map<String, String> attributes = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  XmlNode(String name) {
    this.name = name;
  }

  void add(XmlNode child) {
    children.add(child);
  }

  void add(String attribute, String value) {
    attributes.put(attribute, value);
  }

  void append(String more) {
    text.append(more);
  }

  String name() {
    return name;
  }

  /** The element's own text, as written. */
  String text() {
    return text.toString();
  }

  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /** The text at a path of local names; empty when there is no such element. */
  String text(String... path) {
    return find(path).map(XmlNode::text).orElse("");
  }

  /** The first element at a path that has any content, else the first. */
  Optional<XmlNode> find(String... path) {
    List<XmlNode> found = all(path).toList();
    return found.stream()
        .filter(node -> !node.children.isEmpty() || !node.text().isBlank())
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  /** All elements at a path, in order. */
  Stream<XmlNode> all(String... path) {
    Stream<XmlNode> nodes = Stream.of(this);
    for (String step : path) {
      nodes = nodes.flatMap(node -> node.children.stream()).filter(n -> n.name.equals(step));
    }
    return nodes;
  }

  /** The first texts within, for excerpts. */
  String excerpt() {
    StringBuilder all = new StringBuilder("<" + name + ">");
    collect(all);
    return Limits.excerpt(all.toString());
  }

  private void collect(StringBuilder all) {
    if (all.length() < Limits.EXCERPT) {
      all.append(' ').append(text().strip());
      children.forEach(child -> child.collect(all));
    }
  }
}
