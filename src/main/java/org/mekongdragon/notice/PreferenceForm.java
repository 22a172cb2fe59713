package org.mekongdragon.notice;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Zones;

/** Preferences as a form sends them. */
final class PreferenceForm {

  private static final String ADDRESS = "[^\\s@<>\",;:]{1,64}@[^\\s@<>\",;:]{1,180}\\.[^\\s@.]{2,}";

  private final Map<String, String[]> fields;
  private final List<Fault> faults = new ArrayList<>();

  private PreferenceForm(Map<String, String[]> fields) {
    this.fields = fields;
  }

  /** What a form page shows of preferences. */
  static Map<String, String> fields(Preference preference) {
    return Map.of(
        "mail", preference.mail().code(),
        "address", preference.address(),
        "zone", preference.zone().getId(),
        "quietFrom", preference.quiet().map(quiet -> quiet.from().toString()).orElse(""),
        "quietUntil", preference.quiet().map(quiet -> quiet.until().toString()).orElse(""),
        "digestAt", preference.digestAt().toString());
  }

  /** The fields as they were sent, for a form that is shown again. */
  static Map<String, String> sent(Map<String, String[]> fields) {
    return fields.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0]));
  }

  /**
   * Reads a form.
   *
   * @throws Problem {@code mail-address}, {@code notice-choice}, {@code time-of-day}, {@code
   *     quiet-hours}, {@code time-zone}
   */
  static Preference read(Map<String, String[]> fields, NoticeKinds kinds) {
    PreferenceForm form = new PreferenceForm(fields);
    Preference.Mail mail = form.mail();
    Preference read =
        new Preference(
            mail,
            form.address(mail),
            form.muted(kinds),
            form.zone(),
            form.quiet(),
            form.time("digestAt").orElse(Preference.USUAL.digestAt()));
    Problem.throwIfAny(form.faults);
    return read;
  }

  private String value(String name) {
    String[] values = fields.get(name);
    return values == null || values.length == 0 ? "" : values[0].strip();
  }

  private Preference.Mail mail() {
    return Arrays.stream(Preference.Mail.values())
        .filter(mail -> mail.code().equals(value("mail")))
        .findFirst()
        .orElseGet(() -> {
          faults.add(Fault.of("mail", NoticeProblem.NOTICE_CHOICE));
          return Preference.Mail.OFF;
        });
  }

  private String address(Preference.Mail mail) {
    String address = value("address");
    boolean needed = mail != Preference.Mail.OFF || !address.isEmpty();
    if (needed && !address.matches(ADDRESS)) {
      faults.add(Fault.of("address", NoticeProblem.MAIL_ADDRESS));
    }
    return address;
  }

  /** Ticked boxes are the kinds that are sent; those left out are muted. */
  private Set<String> muted(NoticeKinds kinds) {
    Set<String> sent = Set.copyOf(Arrays.asList(fields.getOrDefault("kind", new String[0])));
    Set<String> muted = new TreeSet<>(kinds.codes());
    muted.removeAll(sent);
    return muted;
  }

  private ZoneId zone() {
    return Zones.find(value("zone"))
        .orElseGet(() -> {
          faults.add(Fault.of("zone", NoticeProblem.TIME_ZONE));
          return Zones.USUAL;
        });
  }

  private Optional<Preference.Quiet> quiet() {
    Optional<LocalTime> from = time("quietFrom");
    Optional<LocalTime> until = time("quietUntil");
    if (from.isEmpty() && until.isEmpty()) {
      return Optional.empty();
    }
    if (from.isEmpty() || until.isEmpty() || from.equals(until)) {
      faults.add(Fault.of("quietUntil", NoticeProblem.QUIET_HOURS));
      return Optional.empty();
    }
    return Optional.of(new Preference.Quiet(from.get(), until.get()));
  }

  private Optional<LocalTime> time(String name) {
    String value = value(name);
    try {
      return value.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(value));
    } catch (DateTimeParseException e) {
      faults.add(Fault.of(name, NoticeProblem.TIME_OF_DAY));
      return Optional.empty();
    }
  }
}
