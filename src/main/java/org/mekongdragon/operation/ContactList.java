package org.mekongdragon.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mekongdragon.web.Chip;
import org.mekongdragon.web.Texts;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One page of the directory.
 *
 * @param rows at most 50
 * @param total how many match
 * @param first the number of the first row, from 1; 0 when there is none
 * @param chips the filters in force
 * @param query the filters as they stand in the address, without the page
 * @param previous address of the page before, empty at the start
 * @param next address of the page after, empty at the end
 */
public record ContactList(
    List<Kept<ContactPoint>> rows,
    int total,
    int first,
    List<Chip> chips,
    String query,
    String previous,
    String next) {

  private static final int PAGE = 50;

  static ContactList of(
      List<Kept<ContactPoint>> found,
      Map<String, List<String>> typed,
      NamesView names,
      Texts texts) {
    int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
    int page = Math.min(pages, number(typed));
    int from = (page - 1) * PAGE;
    String query = query(typed, "");
    return new ContactList(
        found.subList(from, Math.min(found.size(), from + PAGE)),
        found.size(),
        found.isEmpty() ? 0 : from + 1,
        chips(typed, names, texts),
        query,
        page > 1 ? at(query, page - 1) : "",
        page < pages ? at(query, page + 1) : "");
  }

  private static int number(Map<String, List<String>> typed) {
    String text = typed.getOrDefault("page", List.of("1")).getFirst();
    return text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : 1;
  }

  private static String at(String query, int page) {
    return "?" + (query.isEmpty() ? "" : query + "&") + "page=" + page;
  }

  private static List<Chip> chips(Map<String, List<String>> typed, NamesView names, Texts texts) {
    List<Chip> chips = new ArrayList<>();
    for (String name : ContactForm.PARAMETERS) {
      String value = typed.getOrDefault(name, List.of("")).getFirst().strip();
      if (!value.isEmpty()) {
        chips.add(
            new Chip(
                texts.of("operation.filter." + name),
                shown(name, value, names, texts),
                "?" + query(typed, name)));
      }
    }
    return chips;
  }

  private static String shown(String name, String value, NamesView names, Texts texts) {
    return switch (name) {
      case "country" -> value.matches("[A-Za-z]{2}") ? names.country(value) : value;
      case "language" -> value.matches("[a-z]{2,3}") ? names.language(value) : value;
      case "level" -> value.matches("[12]") ? texts.of("operation.level." + value) : value;
      case "force" -> value.matches("[a-z-]+") ? texts.of("operation.force." + value) : value;
      case "allDay" -> texts.of("operation.yes");
      default -> value;
    };
  }

  private static String query(Map<String, List<String>> typed, String without) {
    UriComponentsBuilder query = UriComponentsBuilder.newInstance();
    for (String name : ContactForm.PARAMETERS) {
      String value = typed.getOrDefault(name, List.of("")).getFirst();
      if (!name.equals(without) && !value.isBlank()) {
        query.queryParam(name, "{" + name + "}");
      }
    }
    Map<String, String> values = new java.util.HashMap<>();
    typed.forEach((name, all) -> values.put(name, all.isEmpty() ? "" : all.getFirst()));
    String encoded = query.encode().buildAndExpand(values).toUriString();
    return encoded.startsWith("?") ? encoded.substring(1) : encoded;
  }
}
