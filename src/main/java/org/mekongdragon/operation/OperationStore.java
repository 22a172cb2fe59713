package org.mekongdragon.operation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.Regime;
import org.mekongdragon.kernel.TransportMode;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of operations and their periods. */
@Repository
class OperationStore {

  private static final String OPERATION =
      """
      select o.code, o.series, o.phase, o.title_en, o.title_vi, o.title_zh, o.legal_basis,
        o.scope, o.modes, o.status, o.shares_totals, o.band, o.revision,
        (select p.code from operation.operation p where p.code = o.previous) as previous,
        array(select m.organisation from operation.member m
          where m.operation = o.code and m.role = 'initiator'
            and (m.left_on is null or m.left_on > current_date)
          order by m.organisation) as initiators
      from operation.operation o
      """;

  private final JdbcClient jdbc;

  OperationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By first operational day, newest first, those without one on top. */
  List<Operation> all() {
    Map<String, List<Period>> periods = new HashMap<>();
    jdbc.sql("select operation, kind, from_day, to_day, source from operation.period")
        .query((row, n) ->
            periods.computeIfAbsent(row.getString(1), code -> new ArrayList<>()).add(period(row)))
        .list();
    return jdbc.sql(
            OPERATION
                + """
                order by (select min(p.from_day) from operation.period p
                  where p.operation = o.code and p.kind = 'operational') desc nulls first,
                  o.code desc
                """)
        .query((row, n) -> operation(row, periods.getOrDefault(row.getString("code"), List.of())))
        .list();
  }

  Optional<Operation> find(String code) {
    return jdbc.sql(OPERATION + "where o.code = :code")
        .param("code", code)
        .query((row, n) -> operation(row, periods(code)))
        .optional();
  }

  Optional<Status> status(String code) {
    return jdbc.sql("select status from operation.operation where code = :code")
        .param("code", code)
        .query((row, n) -> constant(Status.class, row.getString(1)))
        .optional();
  }

  private List<Period> periods(String code) {
    return jdbc.sql(
            """
            select operation, kind, from_day, to_day, source from operation.period
            where operation = :code
            """)
        .param("code", code)
        .query((row, n) -> period(row))
        .list();
  }

  void insert(NewOperation wanted, int audience) {
    try {
      plan(
              """
              insert into operation.operation
                (code, series, phase, title_en, title_vi, title_zh, legal_basis, scope, modes,
                 status, shares_totals, band, previous, audience_id)
              values (:code, :series, :phase, :en, :vi, :zh, :basis, :scope::text[],
                :modes::text[], 'draft', :shares, :band, :previous, :audience)
              """,
              wanted.plan())
          .param("code", wanted.code())
          .param("previous", wanted.previous().orElse(null))
          .param("audience", audience)
          .update();
    } catch (DuplicateKeyException e) {
      throw Problem.at("code", OperationProblem.CODE_NOT_FREE, wanted.code());
    }
    insertPeriods(wanted.code(), wanted.plan().periods());
  }

  /** Changes the plan; false when the revision is not the present one. */
  boolean update(String code, Plan plan, int revision) {
    boolean present =
        plan(
                    """
                    update operation.operation set series = :series, phase = :phase,
                      title_en = :en, title_vi = :vi, title_zh = :zh, legal_basis = :basis,
                      scope = :scope::text[], modes = :modes::text[], shares_totals = :shares,
                      band = :band, revision = revision + 1, changed_at = now()
                    where code = :code and revision = :revision
                    """,
                    plan)
                .param("code", code)
                .param("revision", revision)
                .update()
            == 1;
    if (present) {
      jdbc.sql("delete from operation.period where operation = :code").param("code", code).update();
      insertPeriods(code, plan.periods());
    }
    return present;
  }

  /** Moves the operation; false when it is not where it was. */
  boolean move(String code, Status from, Status to) {
    return jdbc.sql(
                """
                update operation.operation set status = :to, revision = revision + 1,
                  changed_at = now()
                where code = :code and status = :from
                """)
            .param("code", code)
            .param("from", from.code())
            .param("to", to.code())
            .update()
        == 1;
  }

  /** Says who sees the operation; everything that belongs to it follows. */
  void show(String code, int audience) {
    jdbc.sql(
            """
            update operation.operation set audience_id = :audience
            where code = :code and audience_id <> :audience
            """)
        .param("code", code)
        .param("audience", audience)
        .update();
  }

  private JdbcClient.StatementSpec plan(String sql, Plan plan) {
    return jdbc.sql(sql)
        .param("series", plan.series())
        .param("phase", plan.phase())
        .param("en", plan.titles().en())
        .param("vi", plan.titles().vi())
        .param("zh", plan.titles().zh())
        .param("basis", plan.legalBasis())
        .param("scope", codes(plan.scope(), Regime::code))
        .param("modes", codes(plan.modes(), TransportMode::code))
        .param("shares", plan.sharesTotals())
        .param("band", plan.band());
  }

  private void insertPeriods(String code, List<Period> periods) {
    for (int i = 0; i < periods.size(); i++) {
      Period period = periods.get(i);
      jdbc.sql(
              """
              insert into operation.period
                (operation, audience_id, number, kind, from_day, to_day, source)
              select code, audience_id, :number, :kind, :from, :to, :source
              from operation.operation where code = :code
              """)
          .param("code", code)
          .param("number", i + 1)
          .param("kind", period.kind().code())
          .param("from", period.from())
          .param("to", period.to().orElse(null), java.sql.Types.DATE)
          .param("source", period.source())
          .update();
    }
  }

  static <T> String[] codes(Collection<T> values, Function<T, String> code) {
    return values.stream().map(code).sorted().toArray(String[]::new);
  }

  static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  static <E extends Enum<E>> E constant(Class<E> type, String code) {
    return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static <E extends Enum<E>> Set<E> constants(Class<E> type, Array codes)
      throws SQLException {
    Set<E> constants = EnumSet.noneOf(type);
    texts(codes).forEach(code -> constants.add(constant(type, code)));
    return constants;
  }

  private static Period period(ResultSet row) throws SQLException {
    return new Period(
        constant(Period.Kind.class, row.getString("kind")),
        row.getObject("from_day", LocalDate.class),
        day(row, "to_day"),
        row.getString("source"));
  }

  private static Operation operation(ResultSet row, List<Period> periods) throws SQLException {
    Plan plan =
        new Plan(
            row.getString("series"),
            row.getInt("phase"),
            new Titles(
                row.getString("title_en"), row.getString("title_vi"), row.getString("title_zh")),
            row.getString("legal_basis"),
            constants(Regime.class, row.getArray("scope")),
            constants(TransportMode.class, row.getArray("modes")),
            periods,
            row.getBoolean("shares_totals"),
            row.getInt("band"));
    return new Operation(
        row.getString("code"),
        plan,
        Status.of(row.getString("status")),
        texts(row.getArray("initiators")),
        Optional.ofNullable(row.getString("previous")),
        row.getInt("revision"));
  }
}
