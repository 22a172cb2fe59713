package org.mekongdragon.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the frame around a page needs; every template gets it as {@code page}.
 *
 * @param path the request's path, without the query
 * @param query the request's query without the question mark, empty when there is none
 * @param operation the operation that the path names ({@code /operations/OMD7/…}) or that was
 *     entered last
 * @param unseen notices that the visitor has not looked at
 * @param theme {@code light}, {@code dark} or {@code system}
 * @param fragment whether htmx asked for a part, so that the frame is left out
 */
public record Page(
    Texts texts,
    String path,
    String query,
    Optional<Visitor> visitor,
    Optional<OperationChoice> operation,
    List<OperationChoice> operations,
    List<RailEntry> rail,
    Csrf csrf,
    int unseen,
    String theme,
    boolean fragment) {

  /** The hidden field that proves a form is ours. */
  public record Csrf(String parameter, String header, String token) {}

  public Page {
    operations = List.copyOf(operations);
    rail = List.copyOf(rail);
  }

  /** A text in the reader's language. */
  public String t(String key, Object... arguments) {
    return texts.of(key, arguments);
  }

  /** {@code en}, {@code vi} or {@code zh}. */
  public String lang() {
    return texts.language().code();
  }

  /** Where a rail entry leads, empty when it needs an operation and none is chosen. */
  public Optional<String> href(RailEntry entry) {
    return filled(entry.path());
  }

  private Optional<String> filled(String address) {
    return address.contains("{operation}")
        ? operation.map(chosen -> address.replace("{operation}", chosen.code()))
        : Optional.of(address);
  }

  /** Whether the page lies behind this entry: of all entries its address fits best. */
  public boolean isBehind(RailEntry entry) {
    int own = fit(entry);
    return own > 0 && rail.stream().mapToInt(this::fit).max().orElse(0) == own;
  }

  private int fit(RailEntry entry) {
    return Stream.concat(Stream.of(entry.path()), entry.also().stream())
        .flatMap(address -> filled(address).stream())
        .filter(start -> path.equals(start) || path.startsWith(start + "/"))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  /** This page's address with its query, to come back to. */
  public String here() {
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** Whether the visitor holds a role (lower case) anywhere. */
  public boolean holds(String role) {
    return visitor.map(v -> v.roles().contains(role)).orElse(false);
  }
}
