package org.mekongdragon.notice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.web.Language;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Wakes browsers, with no more than a mail says; those that are gone are forgotten. */
@Component
class PushRound {

  private static final Logger LOG = LoggerFactory.getLogger(PushRound.class);
  private static final Duration PAUSE = Duration.ofMinutes(2);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int MOST = 100;
  private static final int MOST_ATTEMPTS = 10;

  /** How long a service keeps it for a browser that sleeps: a day, RFC 8030. */
  private static final String KEPT_SECONDS = "86400";

  private final PushStore store;
  private final PushKeys keys;
  private final PushSettings settings;
  private final MailSettings mail;
  private final PreferenceStore preferences;
  private final People people;
  private final Languages languages;
  private final Clock clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  PushRound(
      PushStore store,
      PushKeys keys,
      PushSettings settings,
      MailSettings mail,
      PreferenceStore preferences,
      People people,
      Languages languages,
      Clock clock) {
    this.store = store;
    this.keys = keys;
    this.settings = settings;
    this.mail = mail;
    this.preferences = preferences;
    this.people = people;
    this.languages = languages;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT5S")
  void run() {
    if (!settings.isOn()) {
      return;
    }
    try {
      store.take(clock.instant(), PAUSE, MOST).forEach(this::tell);
    } catch (DataAccessException e) {
      LOG.warn("pushes pause", e);
    }
  }

  private void tell(PushStore.Work work) {
    Instant now = clock.instant();
    Optional<Person> person = people.find(work.person());
    Preference wanted = preferences.of(work.person());
    Optional<Instant> quiet = quietUntil(wanted, now);
    URI endpoint = URI.create(work.endpoint());
    if (person.isEmpty() || !settings.allows(endpoint)) {
      store.gone(work.push());
    } else if (work.attempts() > MOST_ATTEMPTS || store.isSeen(work.person(), work.bundle())) {
      store.drop(work);
    } else if (quiet.isPresent()) {
      store.wait(work, quiet.get());
    } else {
      send(work, endpoint, payload(work, person.get()));
    }
  }

  private static Optional<Instant> quietUntil(Preference wanted, Instant now) {
    ZonedDateTime there = now.atZone(wanted.zone());
    return wanted
        .quiet()
        .filter(quiet -> quiet.contains(there.toLocalTime()))
        .map(quiet -> {
          LocalDate day = there.toLocalDate();
          ZonedDateTime end = ZonedDateTime.of(day, quiet.until(), wanted.zone());
          return (end.isAfter(there)
                  ? end
                  : ZonedDateTime.of(day.plusDays(1), quiet.until(), wanted.zone()))
              .toInstant();
        });
  }

  /** Kind, how many, the operation's code and where to look. */
  private byte[] payload(PushStore.Work work, Person person) {
    Texts texts = languages.texts(Language.of(person.language()).orElse(Language.EN));
    String times = work.times() == 1 ? "" : " (" + texts.number(work.times()) + ")";
    return JsonMapper.shared()
        .createObjectNode()
        .put("title", NoticeKinds.name(work.kind(), texts) + times)
        .put("body", work.operation().orElse(""))
        .put("link", work.link())
        .put("tag", Integer.toHexString(work.bundle().hashCode()))
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private void send(PushStore.Work work, URI endpoint, byte[] payload) {
    try {
      byte[] sealed = PushSeal.seal(payload, work.browser().key(), work.browser().secret());
      HttpRequest request =
          HttpRequest.newBuilder(endpoint)
              .timeout(TIMEOUT)
              .header("Authorization", keys.authorization(endpoint, contact(), clock.instant()))
              .header("Content-Encoding", "aes128gcm")
              .header("Content-Type", "application/octet-stream")
              .header("TTL", KEPT_SECONDS)
              .POST(HttpRequest.BodyPublishers.ofByteArray(sealed))
              .build();
      answered(work, http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    } catch (GeneralSecurityException e) {
      // A key that is no point opens nothing.
      store.gone(work.push());
    } catch (IOException e) {
      LOG.debug("a push service is away; the next round asks again", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answered(PushStore.Work work, int status) {
    if (status / 100 == 2) {
      store.done(work);
    } else if (status == 404 || status == 410) {
      store.gone(work.push());
    } else if (status / 100 == 4 && status != 429) {
      LOG.warn("a push service refuses with {}", status);
      store.drop(work);
    }
  }

  private String contact() {
    return mail.site().startsWith("https://")
        ? mail.site()
        : mail.from().contains("@") ? "mailto:" + mail.from() : "";
  }
}
