package org.mekongdragon.cargo;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.mekongdragon.access.People;
import org.mekongdragon.cargo.parse.CargoField;
import org.mekongdragon.cargo.parse.CargoFormat;
import org.mekongdragon.cargo.parse.ColumnMapping;
import org.mekongdragon.cargo.parse.Position;
import org.mekongdragon.cargo.parse.TableColumns;
import org.mekongdragon.kernel.DecimalSign;
import org.mekongdragon.web.Chip;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Manifests and lists of consignments as pages show them. */
@Component
class ManifestViews {

  private static final int PAGE = 50;
  private static final int MOST_PROBLEMS = 50;

  private final Manifests manifests;
  private final Withdrawals withdrawals;
  private final Consignments consignments;
  private final ConsignmentWords words;
  private final CargoHits hits;
  private final People people;

  ManifestViews(
      Manifests manifests,
      Withdrawals withdrawals,
      Consignments consignments,
      ConsignmentWords words,
      CargoHits hits,
      People people) {
    this.manifests = manifests;
    this.withdrawals = withdrawals;
    this.consignments = consignments;
    this.words = words;
    this.hits = hits;
    this.people = people;
  }

  List<Choice> formats(Texts texts) {
    List<Choice> formats = new ArrayList<>();
    formats.add(new Choice("auto", texts.of("cargo.format.auto")));
    for (CargoFormat format : CargoFormat.values()) {
      formats.add(new Choice(format.label(), texts.of("cargo.format." + format.label())));
    }
    return formats;
  }

  CargoView.Row row(Manifest manifest, Texts texts) {
    ManifestState state = manifest.state();
    long percent =
        manifest.octets() == 0 ? 0 : 100 * manifest.counts().octetsRead() / manifest.octets();
    return new CargoView.Row(
        CargoPages.path(manifest),
        manifest.file().isEmpty() ? texts.of("cargo.file.unnamed") : manifest.file(),
        manifest.format().map(format -> texts.of("cargo.format." + format.label())).orElse(""),
        state == ManifestState.DONE
                && manifest.counts().accepted() == 0
                && manifest.counts().rejected() > 0
            ? texts.of("cargo.state.nothing")
            : texts.of("cargo.state", state),
        status(manifest),
        state == ManifestState.RUNNING || state == ManifestState.WAITING,
        (int) Math.min(100, percent),
        texts.moment(manifest.receivedAt(), ZoneOffset.UTC),
        manifest.counts());
  }

  private static String status(Manifest manifest) {
    return switch (manifest.state()) {
      case COLUMNS -> "warn";
      case WAITING, RUNNING -> "info";
      case DONE -> manifest.counts().accepted() == 0 ? "alarm" : "good";
      case CANCELLED, WITHDRAWN -> "warn";
      case FAILED -> "alarm";
    };
  }

  CargoView.OfManifest page(Manifest manifest, CargoQuery query, Faults faults, Texts texts) {
    CargoView.Columns columns = columns(manifest, faults, texts);
    boolean sends = manifests.maySend();
    ManifestState state = manifest.state();
    CargoView.Actions actions =
        new CargoView.Actions(
            sends
                && state != ManifestState.DONE
                && state != ManifestState.CANCELLED
                && state != ManifestState.WITHDRAWN,
            sends && (state == ManifestState.CANCELLED || state == ManifestState.FAILED),
            manifest.counts().rejected() > 0,
            sends && !columns.all().isEmpty(),
            withdrawals.mayWithdraw(manifest));
    return new CargoView.OfManifest(
        row(manifest, texts),
        actions,
        facts(manifest, texts),
        problems(manifest, texts),
        ConsignmentViews.hits(hits.of(manifest.id(), texts), texts),
        columns,
        list(CargoPages.path(manifest), query.ofManifest(manifest.id()), texts),
        faults,
        withdrawals.of(manifest.id()).map(one -> withdrawn(one, texts)).orElse(""));
  }

  private String withdrawn(Withdrawal withdrawal, Texts texts) {
    return texts.of(
        "cargo.withdrawn.by",
        texts.moment(withdrawal.at(), ZoneOffset.UTC),
        people.nameOf(withdrawal.by()).orElse("–"),
        withdrawal.why());
  }

  private List<CargoView.Fact> facts(Manifest manifest, Texts texts) {
    return List.of(
        fact("received", texts.moment(manifest.receivedAt(), ZoneOffset.UTC), texts),
        fact("by", people.nameOf(manifest.person()).orElse(""), texts),
        fact(
            "format",
            manifest.format().map(format -> texts.of("cargo.format." + format.label())).orElse("–"),
            texts),
        fact("size", size(manifest.octets(), texts), texts));
  }

  private static CargoView.Fact fact(String name, String value, Texts texts) {
    return new CargoView.Fact(texts.of("cargo.manifest." + name), value);
  }

  private static String size(long octets, Texts texts) {
    double kilobytes = octets / 1_024.0;
    return kilobytes < 1_024
        ? texts.number(Math.ceil(kilobytes)) + " kB"
        : texts.number(Math.round(kilobytes / 102.4) / 10.0) + " MB";
  }

  private List<CargoView.Problem> problems(Manifest manifest, Texts texts) {
    return manifests.problems(manifest.id(), MOST_PROBLEMS).stream()
        .flatMap(problem ->
            problem.reasons().stream()
                .map(reason ->
                    new CargoView.Problem(
                        problem.rejected(),
                        place(problem.position(), texts),
                        reason.field(),
                        CargoAnswers.sentence(reason, texts),
                        ConsignmentWords.shortened(problem.excerpt()))))
        .toList();
  }

  private static String place(Position position, Texts texts) {
    String record =
        position.record() == 0
            ? texts.of("cargo.position.file")
            : texts.of("cargo.position.record", texts.number(position.record()));
    String line =
        position.line() == 0 ? "" : texts.of("cargo.position.line", texts.number(position.line()));
    return ConsignmentWords.joined(record, line, position.segment());
  }

  private CargoView.Columns columns(Manifest manifest, Faults faults, Texts texts) {
    boolean open =
        manifest.counts().accepted() == 0
            && (manifest.state() == ManifestState.COLUMNS
                || manifest.state() == ManifestState.FAILED);
    Optional<TableColumns> table = open ? manifests.table(manifest.id()) : Optional.empty();
    if (table.isEmpty()) {
      return CargoView.Columns.NONE;
    }
    ColumnMapping mapping = manifests.mapping(manifest.id());
    Map<String, String> chosen = new HashMap<>();
    mapping
        .columns()
        .forEach((field, header) -> chosen.put(header.toLowerCase(Locale.ROOT), field.label()));
    List<CargoView.Column> columns = new ArrayList<>();
    for (TableColumns.Column column : table.get().columns()) {
      String own =
          column
              .field()
              .filter(field -> !mapping.columns().getOrDefault(field, "unread").isEmpty())
              .map(CargoField::label)
              .orElse("");
      columns.add(
          new CargoView.Column(
              columns.size(),
              column.name(),
              chosen.getOrDefault(column.name().toLowerCase(Locale.ROOT), own),
              String.join(" · ", column.examples())));
    }
    List<Choice> fields =
        Arrays.stream(CargoField.values())
            .map(field -> new Choice(field.label(), texts.of("cargo.column." + field.label())))
            .toList();
    return new CargoView.Columns(
        manifest.state() == ManifestState.COLUMNS,
        columns,
        fields,
        dates(mapping),
        decimal(mapping),
        mapping.defaultCurrency(),
        faults);
  }

  private static String dates(ColumnMapping mapping) {
    return switch (mapping.dateOrder()) {
      case DAY_FIRST -> "day";
      case MONTH_FIRST -> "month";
      case UNKNOWN -> "";
    };
  }

  private static String decimal(ColumnMapping mapping) {
    DecimalSign sign = mapping.decimalSign();
    return sign == DecimalSign.UNKNOWN ? "" : sign.name().toLowerCase(Locale.ROOT);
  }

  CargoView.OfList list(String path, CargoQuery query, Texts texts) {
    CargoPage page = consignments.list(query.filter(), query.after(), query.limit(PAGE));
    Map<String, String> values = query.values(path);
    List<Chip> chips =
        CargoQuery.FILTERS.stream()
            .filter(values::containsKey)
            .map(name ->
                new Chip(
                    texts.of("cargo.filter." + name),
                    values.getOrDefault(name, ""),
                    query.without(path, name)))
            .toList();
    return new CargoView.OfList(
        path,
        values,
        chips,
        words.rows(page.consignments(), texts),
        query.after().isPresent() ? query.from(path, OptionalLong.empty()) : "",
        page.next().isPresent() ? query.from(path, page.next()) : "");
  }
}
