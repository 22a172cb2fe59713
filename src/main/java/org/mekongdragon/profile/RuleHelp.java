package org.mekongdragon.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** What the rule language can say: fields with their operators, groups, examples. */
@Component
class RuleHelp {

  private static final int FEW = 6;

  /** Groups that are listed; the others are those of a single substance or taxon. */
  private static final int LEAST_LISTED = 3;

  private static final List<String> EXAMPLES =
      List.of(
          "origin in @coca-bush and hs starts with 0803 and not consignee seen before 90 days",
          "goods contains any of (\"vảy tê tê\", pangolin, 穿山甲)",
          "mode = air and gross_mass between 1 and 30 and value_per_kg < 2",
          "hs in @precursors-hs and destination in @golden-triangle",
          "consignee count within 30 days >= 10 and not shipper is missing");

  private static final String WRITTEN =
      "= != in, not in, starts with, contains, contains all of, is missing,"
          + " seen before … days, count within … days >= …";
  private static final String COUNTED = "= != > >= < <=, between … and …, is missing";

  private final WordGroups groups;
  private final UnitGroups units;

  RuleHelp(WordGroups groups, UnitGroups units) {
    this.units = units;
    this.groups = groups;
  }

  /** Rules to begin with, each with what it says. */
  List<Choice> examples(Texts texts) {
    RuleWords words = new RuleWords(texts);
    return EXAMPLES.stream()
        .map(
            rule -> new Choice(rule, words.of(org.mekongdragon.targeting.engine.Rules.parse(rule))))
        .toList();
  }

  List<ProfileFormView.FieldHelp> fields(Texts texts) {
    RuleWords words = new RuleWords(texts);
    return Arrays.stream(Field.values())
        .map(field ->
            new ProfileFormView.FieldHelp(
                field.word(), words.field(field), operators(field), example(field)))
        .toList();
  }

  /** The groups of several substances, species or countries. */
  List<ProfileFormView.GroupHelp> groups(Texts texts) {
    Stream<ProfileFormView.GroupHelp> own =
        units.all().stream()
            .filter(group -> !group.content().retired())
            .map(group ->
                help(
                    group.name(),
                    group.content().title(texts.language()),
                    group.content().terms()));
    Stream<ProfileFormView.GroupHelp> lists =
        groups.all().values().stream()
            .filter(group -> isListed(group))
            .map(group ->
                help(
                    group.name(),
                    texts.of("profile.group." + group.kind().name().toLowerCase(Locale.ROOT)),
                    group.terms()));
    return Stream.concat(own, lists).toList();
  }

  private static ProfileFormView.GroupHelp help(String name, String kind, List<String> terms) {
    return new ProfileFormView.GroupHelp("@" + name, kind, terms.size(), some(terms, FEW));
  }

  /** The first few terms. */
  static String some(List<String> terms, int few) {
    return String.join(", ", terms.stream().limit(few).toList())
        + (terms.size() > few ? ", …" : "");
  }

  private static boolean isListed(WordGroup group) {
    return switch (group.kind()) {
      case COUNTRIES -> true;
      case HS -> group.terms().size() >= LEAST_LISTED;
      case NAMES, STREET -> group.terms().size() >= 60 || group.name().startsWith("cites");
    };
  }

  private static String operators(Field field) {
    return switch (field.kind()) {
      case CODE, PLACE, TEXT -> WRITTEN;
      case NUMBER, DATE -> COUNTED;
    };
  }

  private static String example(Field field) {
    String word = field.word();
    return switch (field) {
      case MODE -> word + " = sea";
      case HS -> word + " starts with 0803";
      case GOODS -> word + " contains \"green tea\"";
      case ORIGIN, LOADING -> word + " in (CO, ECGYE)";
      case DISCHARGE, DESTINATION -> word + " = VNHPH";
      case TRANSIT -> word + " = SGSIN";
      case SHIPPER, CONSIGNEE, NOTIFY -> word + " contains trading";
      case CONTAINER -> word + " starts with MSKU";
      case SEAL -> word + " is missing";
      case VESSEL -> word + " = \"ever given\"";
      case VOYAGE -> word + " = VN123";
      case WAYBILL -> word + " starts with 888";
      case GROSS_MASS -> word + " > 20000";
      case PACKAGES -> word + " = 1";
      case VALUE -> word + " < 100";
      case VALUE_PER_KG -> word + " < 0.5";
      case KG_PER_PACKAGE -> word + " between 0.9 and 1.2";
      case ARRIVAL -> word + " >= 2026-05-01";
      case CURRENCY -> word + " != USD";
    };
  }
}
