package org.mekongdragon.operation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.mekongdragon.access.Role;

/** Memberships and enrolments as they are typed. */
final class MemberForm {

  private MemberForm() {}

  /** An organisation to take in. */
  record Admission(String organisation, MemberRole role, Optional<LocalDate> joined) {}

  /** What changes in a membership: the role, or its end, or nothing but what is sent. */
  record Change(Optional<MemberRole> role, Optional<LocalDate> left) {}

  /** A person's roles. */
  record Enrolment(String login, Set<Role> roles) {}

  static Admission admission(Fields fields) {
    return fields.done(() ->
        new Admission(
            fields.filled("organisation", 40),
            fields.choice("role", MemberRole.class),
            fields.day("joined")));
  }

  static Change change(Fields fields) {
    return fields.done(() ->
        new Change(
            fields.choices("role", MemberRole.class).stream().findFirst(), fields.day("left")));
  }

  static Enrolment enrolment(Fields fields) {
    return fields.done(
        () -> new Enrolment(fields.filled("login", 200), fields.choices("roles", Role.class)));
  }
}
