package org.mekongdragon.targeting.score;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.score.TrainingReport.ColumnUse;
import org.mekongdragon.targeting.score.TrainingReport.Use;

/** A model as bytes: version and checksum, then everything in order, gzipped. */
final class ModelBytes {

  private static final int VERSION = 0x4d445301;
  private static final int MOST = 4_000_000;

  private ModelBytes() {}

  static byte[] write(
      Recipe recipe, Trees trees, List<ColumnProfile> profiles, TrainingReport report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(report.rows());
      out.writeInt(report.labelled());
      out.writeInt(report.finds());
      out.writeInt(report.columns().size());
      for (ColumnUse use : report.columns()) {
        out.writeUTF(use.column());
        out.writeUTF(use.kind().name());
        out.writeUTF(use.use().name());
        out.writeDouble(use.strength());
      }
      out.writeDouble(recipe.usual());
      out.writeInt(profiles.size());
      for (ColumnProfile profile : profiles) {
        write(profile, out);
      }
      out.writeInt(recipe.tables().size());
      for (RateTable table : recipe.tables()) {
        write(table, out);
      }
      trees.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sealed(bytes.toByteArray());
  }

  private static byte[] sealed(byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length + 12);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(VERSION);
      out.writeLong(checksum(body));
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static long checksum(byte[] body) {
    CRC32 sum = new CRC32();
    sum.update(body);
    return sum.getValue();
  }

  private static void write(ColumnProfile profile, DataOutputStream out) throws IOException {
    out.writeUTF(profile.column().name());
    out.writeUTF(profile.column().kind().name());
    out.writeInt(profile.column().width());
    out.writeBoolean(profile.column().repeats());
    writeDoubles(profile.edges(), out);
    writeLongs(profile.common(), out);
    writeLongs(profile.known(), out);
    writeDoubles(profile.shares(), out);
  }

  private static void write(RateTable table, DataOutputStream out) throws IOException {
    out.writeInt(table.key().parts().size());
    for (Key.Part part : table.key().parts()) {
      out.writeInt(part.column());
      out.writeInt(part.digits());
    }
    writeLongs(table.fingerprints(), out);
    for (int i = 0; i < table.seen().length; i++) {
      out.writeInt(table.finds()[i]);
      out.writeInt(table.seen()[i]);
    }
  }

  private static void writeDoubles(double[] values, DataOutputStream out) throws IOException {
    out.writeInt(values.length);
    for (double value : values) {
      out.writeDouble(value);
    }
  }

  private static void writeLongs(long[] values, DataOutputStream out) throws IOException {
    out.writeInt(values.length);
    for (long value : values) {
      out.writeLong(value);
    }
  }

  /**
   * @throws Problem SCORE_MODEL_UNREADABLE
   */
  static ScoreModel read(byte[] bytes) {
    try (DataInputStream sealed = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (sealed.readInt() != VERSION) {
        throw new IOException("not a model of this version");
      }
      long sum = sealed.readLong();
      byte[] body = sealed.readAllBytes();
      if (sum != checksum(body)) {
        throw new IOException("damaged");
      }
      return model(new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(body))));
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw Problem.of(
          ScoreProblem.SCORE_MODEL_UNREADABLE, Objects.requireNonNullElse(e.getMessage(), "short"));
    }
  }

  private static ScoreModel model(DataInputStream in) throws IOException {
    TrainingReport report = report(in);
    double usual = in.readDouble();
    List<ColumnProfile> profiles = new ArrayList<>();
    for (int left = count(in, Table.MAX_COLUMNS); left > 0; left--) {
      profiles.add(profile(in));
    }
    List<Column> columns = profiles.stream().map(ColumnProfile::column).toList();
    List<RateTable> tables = new ArrayList<>();
    for (int left = count(in, Table.MAX_COLUMNS); left > 0; left--) {
      tables.add(table(in, columns.size()));
    }
    Recipe recipe = new Recipe(columns, tables, usual);
    return new ScoreModel(recipe, Trees.read(in, recipe.width()), profiles, report);
  }

  private static TrainingReport report(DataInputStream in) throws IOException {
    int rows = in.readInt();
    int labelled = in.readInt();
    int finds = in.readInt();
    List<ColumnUse> uses = new ArrayList<>();
    for (int left = count(in, Table.MAX_COLUMNS); left > 0; left--) {
      uses.add(
          new ColumnUse(
              in.readUTF(),
              ColumnKind.valueOf(in.readUTF()),
              Use.valueOf(in.readUTF()),
              in.readDouble()));
    }
    return new TrainingReport(rows, labelled, finds, uses);
  }

  private static ColumnProfile profile(DataInputStream in) throws IOException {
    Column column =
        new Column(in.readUTF(), ColumnKind.valueOf(in.readUTF()), in.readInt(), in.readBoolean());
    return new ColumnProfile(column, doubles(in), longs(in), longs(in), doubles(in));
  }

  private static RateTable table(DataInputStream in, int columns) throws IOException {
    List<Key.Part> parts = new ArrayList<>();
    for (int left = count(in, 3); left > 0; left--) {
      parts.add(new Key.Part(java.util.Objects.checkIndex(in.readInt(), columns), in.readInt()));
    }
    long[] fingerprints = longs(in);
    int[] finds = new int[fingerprints.length];
    int[] seen = new int[fingerprints.length];
    for (int i = 0; i < seen.length; i++) {
      finds[i] = in.readInt();
      seen[i] = in.readInt();
    }
    return new RateTable(new Key(parts), fingerprints, finds, seen);
  }

  private static double[] doubles(DataInputStream in) throws IOException {
    double[] values = new double[count(in, MOST)];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readDouble();
    }
    return values;
  }

  private static long[] longs(DataInputStream in) throws IOException {
    long[] values = new long[count(in, MOST)];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readLong();
    }
    return values;
  }

  private static int count(DataInputStream in, int most) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > most) {
      throw new IOException(count + " of at most " + most);
    }
    return count;
  }
}
