package org.mekongdragon.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One row of a list as it stands in its file. */
record ListRow(
    String code,
    Names names,
    int weight,
    List<String> also,
    List<String> street,
    Map<String, String> attributes) {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final int MOST_PARTS = 12;

  /** How a term finds its entry; the number is stored. */
  enum Role {
    CODE(0),
    NAME(1),
    OTHER(2),
    STREET(3),
    PART(4);

    private final int number;

    Role(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }

    static Role of(int number) {
      return Stream.of(values()).filter(role -> role.number == number).findFirst().orElseThrow();
    }
  }

  /** Something to type. */
  record Term(Role role, String text, String search) {}

  /** What people may type to find this row; nothing when its code is no longer used. */
  List<Term> terms(ReferenceKind kind) {
    List<Term> terms = new ArrayList<>();
    if (attributes.containsKey("ended")) {
      return terms;
    }
    addCode(terms, code);
    for (String attribute : kind.codeAttributes()) {
      for (String value : attributes.getOrDefault(attribute, "").split(" ", -1)) {
        addCode(terms, value);
      }
    }
    for (String name : List.of(names.en(), names.vi(), names.zh())) {
      add(terms, Role.NAME, name);
    }
    also.forEach(name -> add(terms, Role.OTHER, name));
    street.forEach(name -> add(terms, Role.STREET, name));
    return terms;
  }

  private static void addCode(List<Term> terms, String code) {
    String search = SearchText.compact(code);
    if (!search.isEmpty() && terms.stream().noneMatch(term -> term.search().equals(search))) {
      terms.add(new Term(Role.CODE, code, search));
    }
  }

  private static void add(List<Term> terms, Role role, String text) {
    String search = SearchText.fold(text);
    boolean known =
        terms.stream().anyMatch(term -> term.role() != Role.CODE && term.search().equals(search));
    if (search.isEmpty() || known) {
      return;
    }
    terms.add(new Term(role, text, search));
    if (role != Role.STREET && HAN.matcher(search).find()) {
      addParts(terms, text, search);
    }
  }

  /** Chinese is written without blanks: every later part of a name is found by its beginning. */
  private static void addParts(List<Term> terms, String text, String search) {
    int[] points = search.codePoints().toArray();
    for (int start = 1; start < Math.min(points.length - 1, MOST_PARTS); start++) {
      if (points[start] != ' ') {
        String part = new String(points, start, points.length - start);
        terms.add(new Term(Role.PART, text, part));
      }
    }
  }
}
