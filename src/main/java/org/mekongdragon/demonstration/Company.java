package org.mekongdragon.demonstration;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mekongdragon.access.NewPerson;
import org.mekongdragon.access.Organisation;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Role;
import org.mekongdragon.access.Unit;
import org.mekongdragon.kernel.CountryCode;
import org.springframework.stereotype.Component;

/** Makes the organisations, units and people. */
@Component
class Company {

  private static final Set<Role> SYSTEM = Set.of(Role.ADMIN, Role.AUDITOR);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Organisations organisations;
  private final People people;

  Company(Organisations organisations, People people) {
    this.organisations = organisations;
    this.people = people;
  }

  void gather(String password) {
    Cast.MEMBERS.forEach(this::save);
    Map<String, UUID> units = new HashMap<>();
    for (Cast.Post post : Posts.all()) {
      units.put(post.code(), organisations.save(unit(post, units)));
    }
    for (Cast.Account account : Cast.ACCOUNTS) {
      open(
          new NewPerson(
              account.login(),
              account.name(),
              account.organisation(),
              Optional.ofNullable(units.get(account.unit())),
              account.login().endsWith(".cn")
                  ? "zh"
                  : account.organisation().startsWith("VN") ? "vi" : "en",
              password),
          account.roles().stream().filter(SYSTEM::contains).collect(Collectors.toSet()));
    }
    for (Cast.Organ organ : Cast.MEMBERS) {
      for (int i = 0; i < organ.people(); i++) {
        open(extra(organ, i), Set.of());
      }
    }
  }

  /** The login of an organisation's n-th officer without a known password. */
  static String login(Cast.Organ organ, int n) {
    return "demo.%s.%d".formatted(organ.code().toLowerCase(java.util.Locale.ROOT), n + 1);
  }

  private static NewPerson extra(Cast.Organ organ, int n) {
    byte[] nobodyKnows = new byte[24];
    RANDOM.nextBytes(nobodyKnows);
    int shift = organ.code().equals("VN-POLICE") ? 5 : 0;
    return new NewPerson(
        login(organ, n),
        Names.of(organ.country(), n + shift),
        organ.code(),
        Optional.empty(),
        "en",
        Base64.getEncoder().encodeToString(nobodyKnows));
  }

  private void open(NewPerson person, Set<Role> system) {
    if (people.byLogin(person.login()).isEmpty()) {
      people.open(person, system);
    }
  }

  private void save(Cast.Organ organ) {
    organisations.save(
        new Organisation(
            organ.code(),
            new CountryCode(organ.country()),
            organ.kind(),
            organ.names().get(0),
            organ.names().get(1),
            organ.names().get(2)));
  }

  private static Unit unit(Cast.Post post, Map<String, UUID> units) {
    return new Unit(
        new UUID(0, 0),
        "VN-CUSTOMS",
        Optional.ofNullable(units.get(post.parent())),
        post.code(),
        post.kind(),
        post.names().get(0),
        post.names().get(1),
        post.names().get(2),
        Optional.of(post.place()).filter(place -> !place.isEmpty()));
  }
}
