package org.mekongdragon.seizure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mekongdragon.access.Organisation;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.kernel.Regime;
import org.mekongdragon.operation.Member;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** What a form lets one choose from, in the reader's language, the commonest first. */
@Component
class FormChoices {

  private static final Map<String, ReferenceKind> LISTS =
      Map.of(
          "form", ReferenceKind.FORM,
          "mode", ReferenceKind.MODE,
          "direction", ReferenceKind.DIRECTION,
          "detection", ReferenceKind.DETECTION,
          "concealment", ReferenceKind.CONCEALMENT,
          "site", ReferenceKind.SITE,
          "term", ReferenceKind.SPECIMEN);

  private final Reference reference;
  private final Operations operations;
  private final SeizureWords words;

  FormChoices(Reference reference, Operations operations, SeizureWords words) {
    this.reference = reference;
    this.operations = operations;
    this.words = words;
  }

  static List<Choice> list(Reference reference, ReferenceKind kind, Texts texts) {
    return reference.all(kind).stream()
        .map(entry -> new Choice(entry.code(), entry.name(texts.language().code())))
        .toList();
  }

  /** All choices of a form, by the field's name. */
  Map<String, List<Choice>> all(String operation, Person writer, Texts texts) {
    Map<String, List<Choice>> all = new LinkedHashMap<>();
    LISTS.forEach((field, kind) -> all.put(field, list(reference, kind, texts)));
    all.put("regime", constants(Regime.values(), "regime", texts));
    all.put("stop", constants(RouteLeg.Stop.values(), "seizure.stop", texts));
    all.put("status", constants(InvolvedPerson.Status.values(), "seizure.status", texts));
    all.put("labStatus", constants(SeizureContent.LabStatus.values(), "seizure.lab", texts));
    all.put(
        "appendix",
        List.of(new Choice("I", "I"), new Choice("II", "II"), new Choice("III", "III")));
    List<Choice> members = members(operation, texts);
    all.put("organisation", members);
    all.put("audience", audiences(writer, members, texts));
    return all;
  }

  private static List<Choice> constants(Enum<?>[] constants, String prefix, Texts texts) {
    return Arrays.stream(constants)
        .map(constant -> new Choice(SeizureJson.code(constant), texts.of(prefix, constant)))
        .toList();
  }

  private List<Choice> members(String operation, Texts texts) {
    return operations.members(operation).stream()
        .map(Member::organisation)
        .distinct()
        .map(code -> new Choice(code, words.organisation(code, texts)))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  /** From the widest to the narrowest, then ours and one other organisation. */
  private static List<Choice> audiences(Person writer, List<Choice> members, Texts texts) {
    String own = "org:" + writer.organisation();
    List<Choice> audiences = new ArrayList<>();
    audiences.add(new Choice("all", texts.of("seizure.audience.all")));
    audiences.add(
        new Choice(
            value(List.of(own, "role:" + Role.COORDINATOR.code())),
            texts.of("seizure.audience.coordination")));
    audiences.add(new Choice(own, texts.of("seizure.audience.own")));
    members.stream()
        .filter(member -> !member.value().equals(writer.organisation()))
        .forEach(member ->
            audiences.add(
                new Choice(
                    value(List.of(own, "org:" + member.value())),
                    texts.of("seizure.audience.with", member.label()))));
    return audiences;
  }

  /** Grants as one choice, always in the same order. */
  static String value(List<String> grants) {
    return String.join(", ", grants.stream().sorted().toList());
  }

  /** The grants of a choice. */
  static List<String> grants(String audience) {
    return Arrays.stream(audience.split(","))
        .map(String::strip)
        .filter(grant -> !grant.isEmpty())
        .toList();
  }

  /** Where an organisation is, empty when it is unknown. */
  static String country(java.util.Optional<Organisation> organisation) {
    return organisation.map(found -> found.country().value()).orElse("");
  }
}
