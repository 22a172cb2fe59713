package org.mekongdragon.seizure;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.access.People;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.kernel.Mass;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.seizure.SeizureView.ChangeView;
import org.mekongdragon.seizure.SeizureView.Difference;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Revisions as sentences, the newest first. */
@Component
class SeizureHistory {

  /** The office's clock, until people have one of their own. */
  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final Map<String, ReferenceKind> NAMED =
      Map.ofEntries(
          Map.entry("country", ReferenceKind.COUNTRY),
          Map.entry("nationality", ReferenceKind.COUNTRY),
          Map.entry("place", ReferenceKind.PLACE),
          Map.entry("admin1", ReferenceKind.SUBDIVISION),
          Map.entry("site", ReferenceKind.SITE),
          Map.entry("mode", ReferenceKind.MODE),
          Map.entry("direction", ReferenceKind.DIRECTION),
          Map.entry("detection", ReferenceKind.DETECTION),
          Map.entry("concealment", ReferenceKind.CONCEALMENT),
          Map.entry("form", ReferenceKind.FORM),
          Map.entry("unit", ReferenceKind.UNIT),
          Map.entry("term", ReferenceKind.SPECIMEN));

  private final People people;
  private final SeizureWords words;

  SeizureHistory(People people, SeizureWords words) {
    this.people = people;
    this.words = words;
  }

  List<ChangeView> of(List<SeizureRevision> revisions, Texts texts) {
    List<ChangeView> changes = new ArrayList<>();
    for (int i = 0; i < revisions.size(); i++) {
      SeizureRevision revision = revisions.get(i);
      Optional<SeizureRevision> before =
          i == 0 ? Optional.empty() : Optional.of(revisions.get(i - 1));
      String who = people.nameOf(revision.by()).orElse("");
      changes.add(
          new ChangeView(
              texts.moment(revision.at(), ZONE),
              who,
              texts.of("seizure.change." + revision.change(), who),
              revision.why(),
              revision.codes().stream().map(code -> texts.of("seizure.code." + code)).toList(),
              before.map(earlier -> differences(earlier, revision, texts)).orElse(List.of())));
    }
    return changes.reversed();
  }

  private List<Difference> differences(SeizureRevision before, SeizureRevision after, Texts texts) {
    return Seizures.differences(before, after).stream()
        .filter(change -> !change.field().equals("state"))
        .filter(change -> !change.field().matches(".*\\.normalised\\.(factor|source|bound)"))
        .sorted(Comparator.comparing(FieldChange::field))
        .map(change ->
            new Difference(
                FieldNames.of(change.field(), texts),
                value(change.field(), change.before(), texts),
                value(change.field(), change.after(), texts)))
        .toList();
  }

  private String value(String field, String value, Texts texts) {
    String last = field.substring(field.lastIndexOf('.') + 1);
    ReferenceKind kind = NAMED.get(last);
    if (value.isEmpty()) {
      return "";
    }
    if (kind != null) {
      return words.name(kind, value, texts);
    }
    if (field.endsWith("normalised.grams")) {
      return words.mass(Mass.ofGrams(new BigDecimal(value)), Bound.EXACT, texts);
    }
    return switch (last) {
      case "quantity", "purity" -> number(value, texts);
      case "tabletsPartOfMass" -> texts.of(value.equals("true") ? "operation.yes" : "operation.no");
      case "regime" -> texts.of("regime." + value);
      case "code" -> words.what(value, texts).orElse(value);
      case "stop" -> texts.of("seizure.stop." + value);
      case "status" -> texts.of("seizure.status." + value);
      case "labStatus" -> texts.of("seizure.lab." + value);
      case "audience" -> words.audience(FormChoices.grants(value), texts);
      case "occurredAt", "at" ->
          Occurrence.parse(value).map(when -> words.moment(when, texts)).orElse(value);
      default -> value;
    };
  }

  private static String number(String value, Texts texts) {
    return value.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?")
        ? texts.number(new BigDecimal(value))
        : value;
  }
}
