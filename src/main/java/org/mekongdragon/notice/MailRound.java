package org.mekongdragon.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.web.Language;
import org.mekongdragon.web.Languages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends what waits for one person as one mail. The rows are held while the server is asked, so
 * several processes never send the same; a process that dies in between sends it once more.
 */
@Component
class MailRound {

  /** How often the server is asked until a mail is given up: about three days. */
  static final int MOST_ATTEMPTS = 20;

  /** Mail that could not leave for so long tells nobody anything new. */
  private static final Duration OLD = Duration.ofDays(4);

  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  private final MailStore store;
  private final PreferenceStore preferences;
  private final MailServer server;
  private final MailSettings settings;
  private final People people;
  private final Languages languages;
  private final Clock clock;

  MailRound(
      MailStore store,
      PreferenceStore preferences,
      MailServer server,
      MailSettings settings,
      People people,
      Languages languages,
      Clock clock) {
    this.store = store;
    this.preferences = preferences;
    this.server = server;
    this.settings = settings;
    this.people = people;
    this.languages = languages;
    this.clock = clock;
  }

  /** How a round went. */
  enum Step {
    /** Nobody has anything due. */
    NOTHING,
    /** One person was dealt with; there may be more. */
    DONE,
    /** The server does not take anything now. */
    SERVER_AWAY
  }

  @Transactional
  public Step next() {
    Instant now = clock.instant();
    List<Mail> mails = store.take(now);
    if (mails.isEmpty()) {
      return Step.NOTHING;
    }
    UUID id = mails.getFirst().person();
    Optional<Person> person = people.find(id);
    Preference wanted = preferences.of(id);
    if (person.isEmpty() || wanted.mail() == Preference.Mail.OFF) {
      store.done(mails, Mail.State.DROPPED, person.isEmpty() ? "account" : "off", now);
      return Step.DONE;
    }
    List<Mail> fresh = withoutSeen(id, mails, now);
    return fresh.isEmpty() ? Step.DONE : sent(person.get(), wanted, fresh, now);
  }

  /** Gives up what has waited too long, whether there is a server or not. */
  @Transactional
  public void dropOld() {
    Instant now = clock.instant();
    store.dropOlder(now.minus(OLD), now);
  }

  private List<Mail> withoutSeen(UUID person, List<Mail> mails, Instant now) {
    Set<String> seen = store.lookedAt(person, mails);
    store.done(
        mails.stream().filter(mail -> seen.contains(mail.bundle())).toList(),
        Mail.State.DROPPED,
        "seen",
        now);
    return mails.stream().filter(mail -> !seen.contains(mail.bundle())).toList();
  }

  private Step sent(Person person, Preference wanted, List<Mail> mails, Instant now) {
    Instant oldest = mails.getFirst().createdAt();
    MailTiming.Verdict verdict =
        new MailTiming(settings.window(), settings.pause())
            .verdict(wanted, oldest, store.lastSent(person.id()), now);
    if (!verdict.isDue(now)) {
      store.wait(mails, verdict.at(), verdict.reason().name().toLowerCase(java.util.Locale.ROOT));
      return Step.DONE;
    }
    Language language = Language.of(person.language()).orElse(Language.EN);
    MailText text = MailText.of(mails, settings.site(), languages.texts(language));
    return switch (server.send(wanted.address(), text)) {
      case MailServer.Outcome.Taken() -> {
        store.done(mails, Mail.State.SENT, "", now);
        yield Step.DONE;
      }
      case MailServer.Outcome.Never(String said) -> {
        store.refused(mails, Mail.State.FAILED, now, said);
        yield Step.DONE;
      }
      case MailServer.Outcome.Later(String said) -> later(mails, said, now);
    };
  }

  private Step later(List<Mail> mails, String said, Instant now) {
    int attempts = mails.stream().mapToInt(Mail::attempts).max().orElse(0) + 1;
    Mail.State state = attempts < MOST_ATTEMPTS ? Mail.State.WAITING : Mail.State.FAILED;
    Instant next = state == Mail.State.WAITING ? now.plus(backoff(attempts)) : now;
    store.refused(mails, state, next, said);
    return Step.SERVER_AWAY;
  }

  /** One minute, then twice as long each time, at most six hours. */
  static Duration backoff(int attempts) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.clamp(attempts - 1L, 0, 20));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}
