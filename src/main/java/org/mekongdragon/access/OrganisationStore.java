package org.mekongdragon.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.kernel.CountryCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of organisations and units. */
@Repository
class OrganisationStore {

  private static final String ORGANISATION =
      "select code, country, kind, name_en, name_vi, name_zh from access.organisation ";
  private static final String UNIT =
      """
      select id, organisation, parent, code, kind, name_en, name_vi, name_zh, place
      from access.unit
      """;

  private final JdbcClient jdbc;

  OrganisationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Organisation> organisations() {
    return jdbc.sql(ORGANISATION + "where active order by code")
        .query(OrganisationStore::organisation)
        .list();
  }

  List<Organisation> organisations(Collection<String> codes) {
    return jdbc.sql(ORGANISATION + "where code = any (:codes) order by code")
        .param("codes", codes.toArray(String[]::new))
        .query(OrganisationStore::organisation)
        .list();
  }

  Optional<Organisation> organisation(String code) {
    return jdbc.sql(ORGANISATION + "where code = :code")
        .param("code", code)
        .query(OrganisationStore::organisation)
        .optional();
  }

  List<Unit> units(String organisation) {
    return jdbc.sql(UNIT + "where organisation = :organisation and active order by code")
        .param("organisation", organisation)
        .query(OrganisationStore::unit)
        .list();
  }

  List<Unit> unitsAt(Collection<String> places) {
    return jdbc.sql(UNIT + "where place = any (:places) and active order by code")
        .param("places", places.toArray(String[]::new))
        .query(OrganisationStore::unit)
        .list();
  }

  Optional<Unit> unit(UUID id) {
    return jdbc.sql(UNIT + "where id = :id")
        .param("id", id)
        .query(OrganisationStore::unit)
        .optional();
  }

  Optional<Unit> unitByCode(String code) {
    return jdbc.sql(UNIT + "where code = :code")
        .param("code", code)
        .query(OrganisationStore::unit)
        .optional();
  }

  void save(Organisation organisation) {
    jdbc.sql(
            """
            insert into access.organisation (code, country, kind, name_en, name_vi, name_zh)
            values (:code, :country, :kind, :en, :vi, :zh)
            on conflict (code) do update set country = excluded.country, kind = excluded.kind,
              name_en = excluded.name_en, name_vi = excluded.name_vi, name_zh = excluded.name_zh
            """)
        .param("code", organisation.code())
        .param("country", organisation.country().value())
        .param("kind", organisation.kind().code())
        .param("en", organisation.nameEn())
        .param("vi", organisation.nameVi())
        .param("zh", organisation.nameZh())
        .update();
  }

  UUID save(Unit unit) {
    return jdbc.sql(
            """
            insert into access.unit
              (organisation, parent, code, kind, name_en, name_vi, name_zh, place)
            values (:organisation, :parent, :code, :kind, :en, :vi, :zh, :place)
            on conflict (code) do update set parent = excluded.parent, kind = excluded.kind,
              name_en = excluded.name_en, name_vi = excluded.name_vi, name_zh = excluded.name_zh,
              place = excluded.place
            returning id
            """)
        .param("organisation", unit.organisation())
        .param("parent", unit.parent().orElse(null))
        .param("code", unit.code())
        .param("kind", unit.kind().code())
        .param("en", unit.nameEn())
        .param("vi", unit.nameVi())
        .param("zh", unit.nameZh())
        .param("place", unit.place().orElse(null))
        .query(UUID.class)
        .single();
  }

  private static Organisation organisation(ResultSet row, int number) throws SQLException {
    return new Organisation(
        row.getString("code"),
        new CountryCode(row.getString("country")),
        Organisation.Kind.valueOf(constant(row.getString("kind"))),
        row.getString("name_en"),
        row.getString("name_vi"),
        row.getString("name_zh"));
  }

  private static Unit unit(ResultSet row, int number) throws SQLException {
    return new Unit(
        row.getObject("id", UUID.class),
        row.getString("organisation"),
        Optional.ofNullable(row.getObject("parent", UUID.class)),
        row.getString("code"),
        Unit.Kind.valueOf(constant(row.getString("kind"))),
        row.getString("name_en"),
        row.getString("name_vi"),
        row.getString("name_zh"),
        Optional.ofNullable(row.getString("place")));
  }

  private static String constant(String code) {
    return code.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
  }
}
