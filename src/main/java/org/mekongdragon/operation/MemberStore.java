package org.mekongdragon.operation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of memberships. */
@Repository
class MemberStore {

  private static final String MEMBER =
      "select organisation, role, joined, left_on, revision from operation.member ";

  private final JdbcClient jdbc;

  MemberStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All that are or were members: present ones first, by role and code. */
  List<Member> members(String operation) {
    return jdbc.sql(
            MEMBER
                + """
                where operation = :operation
                order by left_on is not null and left_on <= current_date,
                  array_position(array['initiator', 'coordinator', 'participant', 'observer'], role),
                  organisation, joined
                """)
        .param("operation", operation)
        .query(MemberStore::member)
        .list();
  }

  /** Codes of those that have not left, of these or of all when none are given. */
  Set<String> present(String operation, Collection<String> among) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct organisation from operation.member
                where operation = :operation and (left_on is null or left_on > current_date)
                  and (cardinality(:among::text[]) = 0 or organisation = any (:among))
                """)
            .param("operation", operation)
            .param("among", among.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  /** The membership that is not over. */
  Optional<Member> present(String operation, String organisation) {
    return jdbc.sql(
            MEMBER
                + """
                where operation = :operation and organisation = :organisation
                  and (left_on is null or left_on > current_date)
                """)
        .param("operation", operation)
        .param("organisation", organisation)
        .query(MemberStore::member)
        .optional();
  }

  void insert(String operation, Member member) {
    jdbc.sql(
            """
            insert into operation.member (operation, audience_id, organisation, role, joined)
            select code, audience_id, :organisation, :role, :joined
            from operation.operation where code = :operation
            on conflict (operation, organisation, joined) do update
              set role = excluded.role, left_on = null, revision = member.revision + 1
            """)
        .param("operation", operation)
        .param("organisation", member.organisation())
        .param("role", member.role().code())
        .param("joined", member.joined())
        .update();
  }

  /** Changes role and last day; false when the revision is not the present one. */
  boolean update(String operation, Member member) {
    return jdbc.sql(
                """
                update operation.member
                set role = :role, left_on = :left, revision = revision + 1
                where operation = :operation and organisation = :organisation
                  and joined = :joined and revision = :revision
                """)
            .param("operation", operation)
            .param("organisation", member.organisation())
            .param("role", member.role().code())
            .param("joined", member.joined())
            .param("left", member.left().orElse(null), Types.DATE)
            .param("revision", member.revision())
            .update()
        == 1;
  }

  private static Member member(ResultSet row, int number) throws SQLException {
    return new Member(
        row.getString("organisation"),
        OperationStore.constant(MemberRole.class, row.getString("role")),
        row.getObject("joined", LocalDate.class),
        OperationStore.day(row, "left_on"),
        row.getInt("revision"));
  }
}
