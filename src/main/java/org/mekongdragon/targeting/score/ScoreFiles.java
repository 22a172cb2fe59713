package org.mekongdragon.targeting.score;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.score.TrainingReport.Use;

/** Scores from file to file: what {@code ./dragon score} does. */
public final class ScoreFiles {

  private static final List<Double> SHARES = List.of(0.01, 0.05, 0.10);
  private static final Set<String> ADDED = Set.of("score", "rank", "reasons");
  private static final int FAULTS_SHOWN = 20;

  private final PrintStream out;
  private final PrintStream err;
  private final ResourceBundle texts = ReasonWords.texts(Locale.ENGLISH);
  private final ReasonWords words = ReasonWords.in(Locale.ENGLISH);

  /**
   * @param out where precision and recall go
   * @param err where everything else goes
   */
  public ScoreFiles(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Trains on some files, ranks another and writes it; whether no row or column was left out.
   *
   * @throws Problem any of {@link ScoreProblem}
   * @throws IOException when a file cannot be read or written
   */
  public boolean run(List<Path> train, Training training, Path score, Path ranked)
      throws IOException {
    boolean clean = true;
    List<TableReader.Read> reads = new ArrayList<>();
    for (Path file : train) {
      TableReader.Read read = read(file);
      reads.add(read);
      clean &= read.rejected() == 0;
    }
    Table known = reads.stream().map(TableReader.Read::table).reduce(Table::and).orElseThrow();
    TableReader.Read asked = read(score);
    clean &= asked.rejected() == 0;
    long start = System.nanoTime();
    ScoreModel model = ScoreModel.train(known, training);
    describe(model.report(), (System.nanoTime() - start) / 1_000_000_000.0);
    Table table = asked.table();
    List<Scored> scored = model.score(table);
    List<Integer> ranking = model.ranking(table, scored);
    write(table, scored, ranking, ranked);
    clean &= describe(model.drift(table));
    evaluate(table, ranking, training.label());
    return clean;
  }

  /** A fault in words. */
  public String sentence(Fault fault) {
    String code = "problem." + fault.code().code();
    if (!texts.containsKey(code)) {
      return fault.code().code();
    }
    Object[] arguments = fault.arguments().stream().map(String::valueOf).toArray();
    return new MessageFormat(texts.getString(code), Locale.ROOT).format(arguments);
  }

  private TableReader.Read read(Path file) throws IOException {
    try (InputStream input = Files.newInputStream(file)) {
      TableReader.Read read = TableReader.read(input);
      read.faults().stream()
          .limit(FAULTS_SHOWN)
          .forEach(fault -> err.println(file.getFileName() + ": " + sentence(fault)));
      if (read.rejected() > FAULTS_SHOWN) {
        err.println(file.getFileName() + ": " + read.rejected() + " rows left out in all");
      }
      return read;
    }
  }

  private void describe(TrainingReport report, double seconds) {
    err.printf(
        Locale.ROOT,
        "trained on %,d rows (%,d labelled, %,d finds) in %.1f s%n",
        report.rows(),
        report.labelled(),
        report.finds(),
        seconds);
    for (TrainingReport.ColumnUse use : report.columns()) {
      String kind = use.kind().name().toLowerCase(Locale.ROOT);
      err.println("  " + use.column() + ": " + kind + used(use));
    }
  }

  private static String used(TrainingReport.ColumnUse use) {
    return use.use() == Use.GIVES_LABEL_AWAY
        ? String.format(Locale.ROOT, ", left out: gives the label away (%.3f)", use.strength())
        : use.use() == Use.LEARNT
            ? ""
            : ", " + use.use().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private boolean describe(Drift drift) {
    boolean complete = true;
    for (Drift.OfColumn column : drift.columns()) {
      if (column.level() == Drift.Level.ABSENT) {
        err.println("not in the file to rank: " + column.column());
        complete = false;
      } else if (column.level() != Drift.Level.STABLE || column.unseen() > 0) {
        err.printf(
            Locale.ROOT,
            "%s: %s (stability index %.3f), %.1f %% of values never seen in training%n",
            column.column(),
            column.level().name().toLowerCase(Locale.ROOT),
            column.stability(),
            100 * column.unseen());
      }
    }
    return complete;
  }

  /** Written beside the target first, so that a broken run leaves no half file. */
  private void write(Table table, List<Scored> scored, List<Integer> ranking, Path target)
      throws IOException {
    List<String> kept = table.columns().stream().filter(name -> !ADDED.contains(name)).toList();
    Path folder = Optional.ofNullable(target.toAbsolutePath().getParent()).orElseThrow();
    Path part = Files.createTempFile(folder, "ranked", ".part");
    try {
      try (CsvWriter csv = CsvWriter.builder().build(part, StandardCharsets.UTF_8)) {
        List<String> header = new ArrayList<>(kept);
        header.addAll(List.of("score", "rank", "reasons"));
        csv.writeRecord(header);
        for (int rank = 1; rank <= ranking.size(); rank++) {
          int row = ranking.get(rank - 1);
          List<String> cells = new ArrayList<>();
          kept.forEach(column -> cells.add(table.cell(row, column)));
          cells.add(Double.toString(scored.get(row).score()));
          cells.add(Integer.toString(rank));
          cells.add(words.of(scored.get(row).reasons()));
          csv.writeRecord(cells);
        }
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void evaluate(Table table, List<Integer> ranking, String label) {
    if (!table.has(label)) {
      return;
    }
    try {
      List<Boolean> ranked =
          ranking.stream()
              .map(row -> Label.read(table.cell(row, label), label))
              .flatMap(Optional::stream)
              .toList();
      out.printf("%-10s %9s %9s %9s %9s%n", "inspected", "rows", "finds", "precision", "recall");
      for (double share : SHARES) {
        Evaluation at = Evaluation.of(ranked, share);
        out.printf(
            Locale.ROOT,
            "%-10s %9d %9d %9.4f %9.4f%n",
            Math.round(share * 100) + " %",
            at.inspected(),
            at.finds(),
            at.precision(),
            at.recall());
      }
    } catch (Problem problem) {
      problem.faults().forEach(fault -> err.println(sentence(fault)));
    }
  }
}
