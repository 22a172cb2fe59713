package org.mekongdragon.notice;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import org.mekongdragon.access.People;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Browsers that want to be woken: switched on and off by their owner. */
@Controller
class PushPages {

  private static final String BACK = "redirect:/notices/preferences";
  private static final int MOST = 10;
  private static final int LONGEST_ADDRESS = 1_000;
  private static final int LONGEST_NAME = 80;

  private final PushStore store;
  private final PushSettings settings;
  private final People people;
  private final Clock clock;

  PushPages(PushStore store, PushSettings settings, People people, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.people = people;
    this.clock = clock;
  }

  @PostMapping("/notices/push")
  String add(
      @RequestParam String endpoint,
      @RequestParam String key,
      @RequestParam String secret,
      @RequestParam(defaultValue = "") String browser) {
    UUID person = people.current().id();
    if (store.of(person).size() >= MOST) {
      throw Problem.of(NoticeProblem.PUSH_MANY, MOST);
    }
    PushSeal.Browser keys = keys(key, secret);
    String name = browser.replaceAll("\\p{Cntrl}", " ").strip();
    store.save(
        person,
        address(endpoint),
        keys,
        name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
        clock.instant());
    return BACK + "?saved";
  }

  @PostMapping("/notices/push/{id}/remove")
  String remove(@PathVariable UUID id) {
    if (!store.remove(people.current().id(), id)) {
      throw Problem.of(NoticeProblem.PUSH_UNKNOWN);
    }
    return BACK + "?saved";
  }

  private String address(String endpoint) {
    try {
      URI address = URI.create(endpoint);
      if (endpoint.length() <= LONGEST_ADDRESS && settings.allows(address)) {
        return address.toString();
      }
    } catch (IllegalArgumentException e) {
      // No address at all.
    }
    throw Problem.at("endpoint", NoticeProblem.PUSH_SERVICE);
  }

  private static PushSeal.Browser keys(String key, String secret) {
    try {
      PushSeal.Browser keys =
          new PushSeal.Browser(
              Base64.getUrlDecoder().decode(key), Base64.getUrlDecoder().decode(secret));
      var _ = PushSeal.publicKey(keys.key());
      if (keys.secret().length == PushSeal.SECRET) {
        return keys;
      }
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      // Not what a browser sends.
    }
    throw Problem.at("key", NoticeProblem.PUSH_SERVICE);
  }
}
