package org.mekongdragon.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.AudiencePreview;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.Organisation;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.access.Unit;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.operation.Members;
import org.mekongdragon.operation.Operations;
import org.springframework.stereotype.Component;

/** From what a sender chooses to who receives it, and how far each sender may reach. */
@Component
class Recipients {

  /** The most that one message names. */
  static final int MOST = 500;

  /** Everybody in the operation. */
  static final String ALL = "all";

  private final Operations operations;
  private final Organisations organisations;
  private final Groups groups;

  Recipients(Operations operations, Organisations organisations, Groups groups) {
    this.operations = operations;
    this.organisations = organisations;
    this.groups = groups;
  }

  /**
   * Who receives and who reads.
   *
   * @param to each once
   * @param grants of the recipients; the issuer's are added by {@link #audience}
   * @param chosen as it was asked for
   */
  record Resolved(List<Recipient> to, List<String> grants, List<String> chosen) {

    Resolved {
      to = List.copyOf(to);
      grants = List.copyOf(grants);
      chosen = List.copyOf(chosen);
    }
  }

  /** What an operation has, while one message is resolved. */
  private record Known(
      String operation, Set<String> members, Map<String, Set<Role>> staff, Person author) {}

  /**
   * Resolves codes.
   *
   * @throws Problem {@code recipients-missing}, {@code recipients-many}, {@code recipient-unknown},
   *     {@code recipient-nobody}, {@code recipient-ceiling}
   */
  Resolved resolve(String operation, List<String> codes, Person author) {
    List<String> chosen =
        codes.stream().map(String::strip).filter(code -> !code.isEmpty()).distinct().toList();
    if (chosen.isEmpty()) {
      throw Problem.at("recipients", MessageProblem.RECIPIENTS_MISSING);
    }
    if (chosen.size() > MOST) {
      throw Problem.at("recipients", MessageProblem.RECIPIENTS_MANY, MOST);
    }
    Set<String> members = present(operation, chosen);
    Known known = new Known(operation, members, groups.staff(operation, members), author);
    Set<Recipient> to = new LinkedHashSet<>();
    Set<String> grants = new TreeSet<>();
    List<Fault> faults = new ArrayList<>();
    for (String code : chosen) {
      List<Recipient> meant = meant(code, known);
      if (meant.isEmpty()) {
        faults.add(Fault.of("recipients", MessageProblem.RECIPIENT_UNKNOWN, shown(code)));
      } else if (!reaches(code, meant, known)) {
        faults.add(Fault.of("recipients", MessageProblem.RECIPIENT_CEILING, shown(code)));
      } else if (meant.stream().noneMatch(one -> hasPeople(one, known))) {
        faults.add(Fault.of("recipients", MessageProblem.RECIPIENT_NOBODY, shown(code)));
      }
      to.addAll(meant);
      meant.forEach(one -> grants.add(one.grant()));
      if (code.equals(ALL)) {
        grants.add(ALL);
      }
    }
    Problem.throwIfAny(faults);
    return new Resolved(List.copyOf(to), List.copyOf(grants), chosen);
  }

  /** Who would read what somebody sends, by name. */
  AudiencePreview preview(String operation, Resolved resolved, Person author) {
    return groups.preview(audience(operation, resolved.grants(), author));
  }

  /** The recipients and the issuer's contact points. */
  Audience audience(String operation, List<String> grants, Person author) {
    Set<String> all = new TreeSet<>(grants);
    all.addAll(issuers(operation, author));
    return new Audience(operation, List.copyOf(all));
  }

  /** Those of the issuer who read what somebody writes: contact points, and the author's post. */
  List<String> issuers(String operation, Person author) {
    Set<String> grants = new TreeSet<>();
    String own = "org:" + author.organisation() + "/role:";
    grants.add(own + Role.NATIONAL_CONTACT.code());
    if (author.unit().isPresent()) {
      grants.add("unit:" + author.unit().get());
    } else {
      author.rolesIn(operation).forEach(role -> grants.add(own + role.code()));
    }
    return List.copyOf(grants);
  }

  /** The present members, by code. */
  Map<String, Organisation> members(String operation) {
    return organisations.each(operations.present(operation, Set.of())).stream()
        .collect(
            Collectors.toMap(
                Organisation::code, one -> one, (one, same) -> one, java.util.TreeMap::new));
  }

  /** Of the present members those that codes name, or all when all have to be looked through. */
  private Set<String> present(String operation, List<String> codes) {
    if (codes.stream()
        .anyMatch(code -> code.equals(ALL) || role(code).isPresent() || code.matches("[A-Z]{2}"))) {
      return new TreeSet<>(operations.present(operation, Set.of()));
    }
    Set<String> named = new TreeSet<>();
    codes.forEach(code -> named.add(code.split("/", 2)[0]));
    Set<String> members = new TreeSet<>(operations.present(operation, named));
    Set<String> above = new TreeSet<>();
    for (String code : codes) {
      if (!members.contains(code.split("/", 2)[0])) {
        unit(code).ifPresent(unit -> above.add(unit.organisation()));
      }
    }
    if (!above.isEmpty()) {
      members.addAll(operations.present(operation, above));
    }
    return members;
  }

  private List<Recipient> meant(String code, Known known) {
    if (code.equals(ALL)) {
      return known.members().stream()
          .filter(one -> !one.equals(known.author().organisation()))
          .filter(one -> hasPeople(Recipient.of(one), known))
          .map(Recipient::of)
          .toList();
    }
    Optional<Role> role = role(code);
    if (role.isPresent()) {
      return known.members().stream()
          .filter(one -> known.staff().getOrDefault(one, Set.of()).contains(role.get()))
          .map(one -> new Recipient(one, Optional.empty(), role.get().code()))
          .toList();
    }
    if (code.matches("[A-Z]{2}")) {
      return ofCountry(code, known).stream().map(Recipient::of).toList();
    }
    String[] parts = code.split("/", 2);
    if (known.members().contains(parts[0])) {
      return parts.length == 1
          ? List.of(Recipient.of(code))
          : role(parts[1].replaceFirst("^role:", ""))
              .map(one -> new Recipient(parts[0], Optional.empty(), one.code()))
              .stream()
              .toList();
    }
    return unit(code)
        .filter(unit -> known.members().contains(unit.organisation()))
        .map(unit -> new Recipient(unit.organisation(), Optional.of(unit.id()), ""))
        .stream()
        .toList();
  }

  /** A country is its customs; where customs is no member, its other services. */
  private List<String> ofCountry(String country, Known known) {
    List<Organisation> all =
        organisations.each(known.members()).stream()
            .filter(one -> one.country().value().equals(country))
            .filter(one -> one.kind() != Organisation.Kind.INTERNATIONAL)
            .toList();
    List<String> customs =
        all.stream()
            .filter(one -> one.kind() == Organisation.Kind.CUSTOMS)
            .map(Organisation::code)
            .toList();
    return customs.isEmpty() ? all.stream().map(Organisation::code).toList() : customs;
  }

  private Optional<Unit> unit(String code) {
    return code.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
        ? organisations.unit(UUID.fromString(code))
        : organisations.unitByCode(code);
  }

  private static Optional<Role> role(String code) {
    return Members.ROLES.stream().filter(role -> role.code().equals(code)).findFirst();
  }

  /**
   * How far a sender reaches: officers their own organisation, single units of others and their
   * national contact point one by one, level-2 contact points and analysts the members one by one,
   * contact points and coordinators everybody.
   */
  private static boolean reaches(String code, List<Recipient> meant, Known known) {
    Person author = known.author();
    if (author.isIn(known.operation(), Role.NATIONAL_CONTACT, Role.COORDINATOR)) {
      return true;
    }
    if (author.isIn(known.operation(), Role.LEVEL2_CONTACT, Role.ANALYST)) {
      return !code.equals(ALL);
    }
    return !code.equals(ALL)
        && meant.stream()
            .allMatch(one ->
                one.unit().isPresent()
                    || isContactOf(one, code)
                    || one.organisation().equals(author.organisation()));
  }

  /** One member's contact point that was named; the role alone would be that of all members. */
  private static boolean isContactOf(Recipient one, String code) {
    return code.indexOf('/') > 0 && one.role().equals(Role.NATIONAL_CONTACT.code());
  }

  private static boolean hasPeople(Recipient recipient, Known known) {
    Set<Role> held = known.staff().getOrDefault(recipient.organisation(), Set.of());
    return recipient.role().isEmpty()
        ? !held.isEmpty()
        : held.stream().anyMatch(role -> role.code().equals(recipient.role()));
  }

  private static String shown(String code) {
    return Plain.shorten(code);
  }
}
