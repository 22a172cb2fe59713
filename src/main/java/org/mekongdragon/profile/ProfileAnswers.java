package org.mekongdragon.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mekongdragon.access.Audience;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.web.Texts;
import tools.jackson.databind.JsonNode;

/** Profiles and back-tests as programs get them. */
final class ProfileAnswers {

  private ProfileAnswers() {}

  /**
   * A profile.
   *
   * @param id its key
   * @param code the owner's short name
   * @param live whether it screens today
   * @param validTo empty for no end
   */
  record One(
      UUID id,
      String code,
      int version,
      String name,
      String rule,
      int severity,
      String explanation,
      String state,
      boolean on,
      boolean live,
      LocalDate validFrom,
      String validTo,
      String organisation,
      Instant savedAt,
      Readers audience,
      JsonNode words,
      List<Group> groups,
      List<Warning> warnings) {

    static One of(RiskProfile profile, Audience audience, LocalDate today, List<Warning> warnings) {
      ProfileContent content = profile.content();
      return new One(
          profile.id(),
          profile.code(),
          profile.version(),
          content.name(),
          content.rule(),
          content.severity(),
          content.explanation(),
          content.state().code(),
          content.state() == ProfileState.ON,
          content.isLive(today),
          content.validFrom(),
          content.validTo().map(LocalDate::toString).orElse(""),
          profile.organisation(),
          profile.current().savedAt(),
          new Readers(audience.group(), audience.grants()),
          content.words().json("explanation"),
          Group.of(profile.current()),
          warnings);
    }
  }

  /** Who reads it: a closed group and grants in it. */
  record Readers(String group, List<String> grants) {}

  /** What an author should know. */
  record Warning(String code, String message) {

    static List<Warning> of(List<Fault> faults, Texts texts) {
      return faults.stream()
          .map(fault -> new Warning(fault.code().code(), texts.of(fault)))
          .toList();
    }
  }

  /** What is known of a rule: warnings, and what it fits of what is stored; -1 while unknown. */
  record Check(List<Warning> warnings, long hits, long searched) {}

  /** What a group of a unit stood for when the version was saved. */
  record Group(String name, UUID id, int version) {

    static List<Group> of(ProfileVersion version) {
      return version.groups().stream()
          .map(pin -> new Group("@" + pin.name(), pin.group(), pin.version()))
          .toList();
    }
  }

  /** A page of a list; count is of all. */
  record Items(List<One> items, long count) {}

  /** A version. */
  record OneVersion(
      int version,
      String name,
      String rule,
      int severity,
      String explanation,
      String state,
      LocalDate validFrom,
      String validTo,
      JsonNode words,
      List<Group> groups,
      String why,
      UUID author,
      Instant savedAt) {

    static OneVersion of(ProfileVersion version) {
      ProfileContent content = version.content();
      return new OneVersion(
          version.version(),
          content.name(),
          content.rule(),
          content.severity(),
          content.explanation(),
          content.state().code(),
          content.validFrom(),
          content.validTo().map(LocalDate::toString).orElse(""),
          content.words().json("explanation"),
          Group.of(version),
          version.why(),
          version.author(),
          version.savedAt());
    }
  }

  /** A back-test: under way with done and total (0 while unknown), or over with its result. */
  static Map<String, Object> of(BackTest run, Instant now) {
    Map<String, Object> head =
        Map.of(
            "id", run.id(),
            "profile", run.profile(),
            "version", run.version(),
            "state", run.stateAt(now).code(),
            "done", run.done(),
            "total", run.total(),
            "askedAt", run.askedAt());
    return Stream.concat(
            head.entrySet().stream(),
            run.result().stream().flatMap(result -> of(result).entrySet().stream()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** caught is left out when nobody knows what came of consignments. */
  private static Map<String, Object> of(BackTestResult result) {
    Map<String, Object> all =
        new TreeMap<>(
            Map.of(
                "searched", result.searched(),
                "hits", result.hits(),
                "percent", result.percent(),
                "daysWithCargo", result.days(),
                "hitsPerDay", result.hitsPerDay(),
                "sharedWithOthers", result.shared(),
                "compared", result.compared(),
                "overlaps", result.overlaps(),
                "sample", result.sample()));
    if (result.caught() >= 0) {
      all.put("caught", result.caught());
    }
    return all;
  }
}
