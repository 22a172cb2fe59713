package org.mekongdragon.seizure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mekongdragon.intake.Digests;
import org.mekongdragon.intake.ImportFinding;
import org.mekongdragon.intake.ImportKind;
import org.mekongdragon.intake.ImportRecord;
import org.mekongdragon.intake.ImportRequest;
import org.mekongdragon.intake.ImportRow;
import org.mekongdragon.intake.IntakeProblem;
import org.mekongdragon.kernel.DecimalSign;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.reference.AmountText;

/** One file of seizures on its way in. */
final class SeizureSession implements ImportKind.Session {

  private static final Pattern LINE = Pattern.compile("goods\\[([0-9]{1,4})]\\.?(.*)");
  private static final String EXAMPLE = "#";

  private final Seizures seizures;
  private final SeizureStore store;
  private final ImportNames names;
  private final RowFormat format;
  private final ImportRequest request;
  private final SeizureState state;
  private DecimalSign sign = DecimalSign.UNKNOWN;
  private boolean signsDiffer;
  private DayText.Order order = DayText.Order.UNKNOWN;
  private boolean ordersDiffer;

  SeizureSession(
      Seizures seizures,
      SeizureStore store,
      ImportNames names,
      RowFormat format,
      ImportRequest request,
      SeizureState state) {
    this.seizures = seizures;
    this.store = store;
    this.names = names;
    this.format = format;
    this.request = request;
    this.state = state;
  }

  /** Rows that make a record, read but not yet judged. */
  private record Draft(
      List<ImportRow> rows,
      String key,
      String digest,
      String number,
      SeizureContent content,
      List<ImportFinding> findings) {}

  @Override
  public boolean isSkipped(ImportRow row) {
    return row.text("record").startsWith(EXAMPLE);
  }

  @Override
  public void look(ImportRow row, boolean typed) {
    Map<String, String> plain = format.plain(row);
    String quantity = plain.getOrDefault("quantity", "");
    boolean telling = !typed || !quantity.matches("[0-9.]*");
    if (telling && !quantity.isEmpty()) {
      DecimalSign told = AmountText.signOf(List.of(quantity));
      signsDiffer |= told != DecimalSign.UNKNOWN && sign != DecimalSign.UNKNOWN && told != sign;
      sign = told == DecimalSign.UNKNOWN ? sign : told;
    }
    DayText.Order told = DayText.orderIn(plain.getOrDefault("occurred_at", ""));
    ordersDiffer |=
        told != DayText.Order.UNKNOWN && order != DayText.Order.UNKNOWN && told != order;
    order = told == DayText.Order.UNKNOWN ? order : told;
  }

  private DecimalSign sign() {
    if (format.sign() != DecimalSign.UNKNOWN) {
      return format.sign();
    }
    if (request.sign() != DecimalSign.UNKNOWN) {
      return request.sign();
    }
    return signsDiffer ? DecimalSign.UNKNOWN : sign;
  }

  @Override
  public Optional<String> group(ImportRow row) {
    return format.group(row);
  }

  @Override
  public List<ImportRecord> check(List<List<ImportRow>> records) {
    List<Draft> drafts = records.stream().map(this::draft).toList();
    List<SeizureCheck> checks =
        seizures.examine(request.operation(), drafts.stream().map(Draft::content).toList());
    Set<String> known =
        seizures.knownKeys(
            request.operation(), format.sender(), drafts.stream().map(Draft::key).toList());
    Set<String> numbers =
        new HashSet<>(
            store.knownNumbers(
                request.operation(),
                drafts.stream().map(Draft::number).filter(n -> !n.isEmpty()).toList()));
    List<ImportRecord> all = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      List<ImportFinding> findings = new ArrayList<>(draft.findings());
      checks.get(i).findings().stream()
          .filter(finding -> !isKnownAmbiguity(finding, draft))
          .map(finding -> finding(draft.rows(), finding.fault(), finding.isError()))
          .filter(finding -> findings.stream().noneMatch(other -> covers(other, finding)))
          .forEach(findings::add);
      all.add(
          new ImportRecord(
              draft.rows(),
              draft.key(),
              draft.digest(),
              known.contains(draft.key()) || numbers.contains(draft.number()),
              findings,
              checks.get(i).content()));
    }
    return all;
  }

  /** Of one field, an error that says why it could not be read is enough. */
  private static boolean covers(ImportFinding other, ImportFinding finding) {
    return other.error()
        && other.row() == finding.row()
        && other.fault().field().equals(finding.fault().field());
  }

  /** A word for several species is said once, and is not a species outside the appendices. */
  private static boolean isKnownAmbiguity(Finding finding, Draft draft) {
    return finding.fault().code() == SeizureProblem.SPECIES_NOT_LISTED
        && draft.findings().stream()
            .anyMatch(note -> note.fault().code() == SeizureProblem.GOODS_UNCODED);
  }

  private Draft draft(List<ImportRow> rows) {
    List<Map<String, String>> plain = rows.stream().map(format::plain).toList();
    PlainRecord record =
        new PlainRecord(names, format.unknownGoods(), ordersDiffer ? DayText.Order.UNKNOWN : order);
    SeizureReader.Reading reading = SeizureReader.read(record.json(plain), sign());
    List<ImportFinding> findings = new ArrayList<>();
    record.faults().forEach(fault -> findings.add(finding(rows, fault, true)));
    reading.faults().forEach(fault -> findings.add(finding(rows, fault, true)));
    record.notes().forEach(fault -> findings.add(finding(rows, fault, false)));
    rows.forEach(row -> findings.addAll(format.notes(row)));
    findings.addAll(contradictions(rows, plain));
    String digest = Digests.shortHex(plain.toString());
    String key = format.key(rows.getFirst()).orElse(digest);
    if (key.length() > 250) {
      key = Digests.shortHex(key);
    }
    SeizureContent content =
        reading
            .content()
            .withOrigin(
                new SeizureContent.Origin(
                    SeizureContent.Origin.Kind.IMPORTED, format.sender(), request.file(), key));
    String number = format.columns().isEmpty() ? rows.getFirst().text("number") : "";
    return new Draft(rows, key, digest, number, content, findings);
  }

  /** Rows of one record say the same of everything but the goods, or nothing. */
  private List<ImportFinding> contradictions(
      List<ImportRow> rows, List<Map<String, String>> plain) {
    Map<String, String> head = plain.getFirst();
    List<ImportFinding> findings = new ArrayList<>();
    for (int i = 1; i < plain.size(); i++) {
      Map<String, String> other = plain.get(i);
      for (String field : new TreeMap<>(other).keySet()) {
        String said = other.getOrDefault(field, "");
        boolean differs = !said.isEmpty() && !said.equals(head.getOrDefault(field, ""));
        if (differs && !PlainRecord.GOODS.contains(field)) {
          findings.add(
              new ImportFinding(
                  rows.get(i).number(),
                  Fault.of(
                      column(field),
                      IntakeProblem.RECORD_SPLIT,
                      format.group(rows.getFirst()).orElse("")),
                  true));
        }
      }
    }
    return findings;
  }

  /** Tells a fault of the row and the column that it is about. */
  private ImportFinding finding(List<ImportRow> rows, Fault fault, boolean error) {
    Matcher line = LINE.matcher(fault.field());
    boolean goods = line.matches();
    int index = goods ? Math.min(Integer.parseInt(line.group(1)), rows.size() - 1) : 0;
    String name = goods ? line.group(2) : fault.field().replaceAll("\\[.*$", "");
    return new ImportFinding(
        rows.get(index).number(),
        new Fault(column(snake(name)), fault.code(), fault.arguments()),
        error);
  }

  private String column(String field) {
    return format.columns().getOrDefault(field, field);
  }

  private static String snake(String name) {
    String known =
        Map.of("code", "substance", "route", "origin", "persons", "arrests")
            .getOrDefault(name, name);
    return known.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  @Override
  public void store(List<ImportRecord> records) {
    seizures.reportExamined(
        request.operation(),
        records.stream()
            .map(record -> new NewSeizure((SeizureContent) record.content(), request.audience()))
            .toList(),
        state);
  }
}
