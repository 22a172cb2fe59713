package org.mekongdragon.seizure;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mekongdragon.kernel.DecimalSign;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.reference.Suggestion;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a report of a form: words become codes where they name one thing only, and what cannot be
 * read is told at the field where it was typed.
 */
@Component
class FormReader {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** Fields of a form that are read in a way of their own, or are none of the report. */
  private static final Set<String> OTHERS =
      Set.of("what", "where", "quantity", "quantityShown", "quantityStated", "unitStated");

  /** Where the reader would look for a fault that the rules tell of another field. */
  private static final Map<String, String> SHOWN_AT =
      Map.of(
          "code", "what",
          "description", "what",
          "regime", "what",
          "unit", "quantity",
          "bound", "quantity",
          "occurredAt", "day",
          "city", "where",
          "country", "where");

  /** Plain fields that name a code, with the list that they are from. */
  private static final Map<String, ReferenceKind> CODED =
      Map.of(
          "country", ReferenceKind.COUNTRY,
          "nationality", ReferenceKind.COUNTRY,
          "admin1", ReferenceKind.SUBDIVISION,
          "place", ReferenceKind.PLACE,
          "hs", ReferenceKind.HS,
          "term", ReferenceKind.SPECIMEN);

  private final Reference reference;

  FormReader(Reference reference) {
    this.reference = reference;
  }

  /**
   * Who fills the form in.
   *
   * @param country where the person's organisation is: what is meant when only a town is named
   */
  record Writer(String language, String country) {}

  /** Reads a form; the faults bear the names of the form's fields. */
  SeizureReader.Reading read(SeizureForm form, Writer writer) {
    ObjectNode json = MAPPER.createObjectNode();
    form.values()
        .forEach((name, value) -> {
          if (!name.contains("[") && !name.contains(".") && !value.isBlank()) {
            plain(json, name, form, writer);
          } else if (name.startsWith("foreignNumbers.") && !value.isBlank()) {
            json.withObjectProperty("foreignNumbers").put(name.substring(15), value);
          }
        });
    for (String list : SeizureForm.LISTS) {
      for (int i = 0; i < form.rows(list); i++) {
        row(json.withArrayProperty(list).addObject(), list + "[" + i + "].", form, writer);
      }
    }
    where(json, form, writer);
    when(json, form);
    SeizureReader.Reading reading = SeizureReader.read(json, DecimalSign.UNKNOWN);
    return new SeizureReader.Reading(
        reading.content().withOrigin(SeizureContent.Origin.TYPED),
        reading.faults().stream().map(fault -> shown(fault, form)).toList());
  }

  /** A fault at the field where the words stand that caused it. */
  static Fault shown(Fault fault, SeizureForm form) {
    String name = fault.field();
    int dot = name.lastIndexOf('.');
    String last = name.substring(dot + 1);
    boolean goods = name.startsWith("goods[");
    boolean top = dot < 0;
    boolean where = last.equals("country") || last.equals("city") || last.equals("place");
    if ((goods || top)
        && SHOWN_AT.containsKey(last)
        && !(where && form.value("long").equals("yes"))) {
      return new Fault(
          name.substring(0, dot + 1) + SHOWN_AT.get(last), fault.code(), fault.arguments());
    }
    if (top && last.equals("place")) {
      return new Fault("where", fault.code(), fault.arguments());
    }
    return top && last.equals("goods")
        ? new Fault("goods[0].what", fault.code(), fault.arguments())
        : fault;
  }

  private void plain(ObjectNode json, String name, SeizureForm form, Writer writer) {
    if (FormFields.TOP.contains(name)) {
      json.put(name, coded(name, name, form, writer));
    }
  }

  private void row(ObjectNode json, String start, SeizureForm form, Writer writer) {
    form.values()
        .forEach((name, value) -> {
          String field = name.startsWith(start) ? name.substring(start.length()) : "";
          boolean taken = FormFields.of(start).contains(field) && !OTHERS.contains(field);
          if (taken && !value.isBlank()) {
            json.put(field, coded(field, name, form, writer));
          }
        });
    if (start.startsWith("goods")) {
      what(json, start, form, writer);
      quantity(json, start, form);
    }
  }

  private String coded(String field, String name, SeizureForm form, Writer writer) {
    String text = form.value(name);
    ReferenceKind kind = CODED.get(field);
    return kind == null
        ? text
        : code(List.of(kind), text, form.value(name + "Code"), writer).orElse(text);
  }

  /** The list's own word wins; what it does not know stays as it was said. */
  private void what(ObjectNode json, String start, SeizureForm form, Writer writer) {
    String text = form.value(start + "what");
    Optional<String> code = what(text, form.value(start + "whatCode"), writer);
    code.ifPresent(found -> json.put("code", found));
    if (code.isEmpty() && !text.isEmpty() && !json.has("description")) {
      json.put("description", text);
    }
  }

  /** The substance or taxon that is meant. */
  Optional<String> what(String text, String chosen, Writer writer) {
    return code(List.of(ReferenceKind.SUBSTANCE, ReferenceKind.TAXON), text, chosen, writer);
  }

  /**
   * The code that a text names: the chosen one when the text is its name, else the only one with
   * that name or code, else the only one that is called so in the writer's language.
   */
  Optional<String> code(List<ReferenceKind> kinds, String text, String chosen, Writer writer) {
    if (text.isEmpty() || Plain.isHostile(text, false)) {
      return Optional.empty();
    }
    for (ReferenceKind kind : kinds) {
      if (!chosen.isEmpty() && name(kind, chosen, writer.language()).equals(text)) {
        return Optional.of(chosen);
      }
    }
    List<String> named = new ArrayList<>();
    List<String> labelled = new ArrayList<>();
    for (ReferenceKind kind : kinds) {
      for (Suggestion found : reference.suggest(kind, text, writer.language(), 5)) {
        boolean same =
            Stream.of(found.code(), found.label(), found.matched())
                .anyMatch(name -> fold(name).equals(fold(text)));
        if (same && !found.ambiguous()) {
          named.add(found.code());
        }
        if (same && fold(found.label()).equals(fold(text))) {
          labelled.add(found.code());
        }
      }
    }
    return only(named)
        .or(() -> only(labelled))
        .or(() -> named.stream().filter(code -> code.equals(chosen)).findFirst());
  }

  private static Optional<String> only(List<String> codes) {
    List<String> different = codes.stream().distinct().toList();
    return different.size() == 1 ? Optional.of(different.getFirst()) : Optional.empty();
  }

  private String name(ReferenceKind kind, String code, String language) {
    return kind == ReferenceKind.PLACE
        ? reference.place(code).map(place -> place.names().in(language)).orElse("")
        : reference.name(kind, code, language);
  }

  /** Without case, accents and blanks at the ends: "Lao Bao" is Lao Bảo. */
  private static String fold(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace('đ', 'd');
  }

  /** What was left as it was shown is meant as it was stored. */
  private static void quantity(ObjectNode json, String start, SeizureForm form) {
    String text = form.value(start + "quantity");
    if (text.isEmpty()) {
      return;
    }
    String stated = form.value(start + "quantityStated");
    if (!stated.isEmpty() && text.equals(form.value(start + "quantityShown"))) {
      json.put("quantity", unmistakable(stated)).put("unit", form.value(start + "unitStated"));
      json.put("bound", form.value(start + "boundStated"));
    } else {
      json.put("quantity", text);
    }
  }

  /** A point with three digits behind it might group thousands: a fourth digit settles it. */
  private static String unmistakable(String number) {
    return number.matches("[0-9]+\\.[0-9]{3}") ? number + "0" : number;
  }

  private void where(ObjectNode json, SeizureForm form, Writer writer) {
    String text = form.value("where");
    if (text.isEmpty()) {
      return;
    }
    Optional<String> place =
        code(List.of(ReferenceKind.PLACE), text, form.value("whereCode"), writer);
    place.ifPresent(code -> json.put("place", code));
    if (place.isEmpty()) {
      if (!json.has("city")) {
        json.put("city", text);
      }
      if (!json.has("country")) {
        json.put("country", writer.country());
      }
    }
  }

  private void when(ObjectNode json, SeizureForm form) {
    String day = form.value("day");
    String time = form.value("time");
    if (day.isEmpty()) {
      return;
    }
    json.put("occurredAt", day);
    if (day.length() == 10 && time.matches("[0-9]{2}:[0-9]{2}")) {
      String country =
          json.has("country")
              ? json.get("country").asString()
              : json.has("place") ? countryOf(json.get("place").asString()) : "";
      json.put("occurredAt", day + "T" + time + ":00" + offset(country, day, time));
    }
  }

  private String countryOf(String place) {
    List<String> countries =
        reference.place(place).map(found -> found.countries()).orElse(List.of());
    return countries.size() == 1 ? countries.getFirst() : "";
  }

  private static String offset(String country, String day, String time) {
    try {
      return PlaceClock.offset(country, LocalDateTime.parse(day + "T" + time))
          .map(ZoneOffset::getId)
          .orElse("");
    } catch (DateTimeException e) {
      return "";
    }
  }
}
