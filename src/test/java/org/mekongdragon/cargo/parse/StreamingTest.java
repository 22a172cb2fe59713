package org.mekongdragon.cargo.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/** Memory stays where it is while files grow: they are made while they are read. */
class StreamingTest {

  private static final long SLACK_BYTES = 12L << 20;

  /** Parts of a file, made when they are asked for. */
  private static final class Made extends InputStream {
    private final LongFunction<String> part;
    private final long parts;
    private InputStream now = new ByteArrayInputStream(new byte[0]);
    private long next;
    private long bytes;

    Made(long parts, LongFunction<String> part) {
      this.parts = parts;
      this.part = part;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = now.read(buffer, offset, length);
      while (n < 0 && next < parts) {
        now = new ByteArrayInputStream(part.apply(next++).getBytes(StandardCharsets.UTF_8));
        n = now.read(buffer, offset, length);
      }
      bytes += Math.max(n, 0);
      return n;
    }
  }

  /** Looks at the live heap early and late. */
  private static final class Watching implements CargoSink {
    private final long early;
    private final long late;
    private long accepted;
    private long rejected;
    private long heapEarly;
    private long heapLate;

    Watching(long early, long late) {
      this.early = early;
      this.late = late;
    }

    @Override
    public void accept(Consignment consignment, List<Finding> warnings) {
      accepted++;
      if (accepted == early) {
        heapEarly = liveHeap();
      } else if (accepted == late) {
        heapLate = liveHeap();
      }
    }

    @Override
    public void reject(Rejected one) {
      rejected++;
    }

    @Override
    public void warn(Finding finding) {}

    private static long liveHeap() {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      return runtime.totalMemory() - runtime.freeMemory();
    }
  }

  private static Made read(Made file, Watching sink) throws IOException {
    new CargoParser(CodeLists.FORM_ONLY).parse(file, FormatHint.AUTO, ColumnMapping.AUTO, sink);
    assertThat(sink.heapLate - sink.heapEarly).isLessThan(SLACK_BYTES);
    return file;
  }

  @Test
  void readsTwoHundredThousandRowsInConstantMemory() throws IOException {
    List<String> lines = Gathered.text("consignments.csv").lines().toList();
    Watching sink = new Watching(2_000, 199_000);
    read(
        new Made(
            200_001,
            i -> i == 0 ? lines.getFirst() + "\n" : lines.get(1).replaceFirst("1", "" + i) + "\n"),
        sink);

    assertThat(sink.accepted).isEqualTo(200_000);
    assertThat(sink.rejected).isZero();
  }

  @Test
  void readsManyBillsOfOneMessageInConstantMemory() throws IOException {
    String report = Gathered.text("cuscar-d95b.edi");
    String head = report.substring(0, report.indexOf("CNI+1"));
    String bills = report.substring(report.indexOf("CNI+1"), report.indexOf("CNT+"));
    long groups = 11_000;
    Watching sink = new Watching(1_000, 2 * groups - 1_000);
    Made file =
        read(
            new Made(
                groups + 2, i -> i == 0 ? head : i <= groups ? bills : "UNT+0+1'\nUNZ+1+I1'\n"),
            sink);

    assertThat(file.bytes).isGreaterThan(10_000_000);
    assertThat(sink.accepted).isEqualTo(2 * groups);
    assertThat(sink.rejected).isZero();
  }

  @Test
  void readsManyBillsOfOneXmlManifestInConstantMemory() throws IOException {
    String manifest = Gathered.text("awmds.xml");
    String head = manifest.substring(0, manifest.indexOf("  <Bol_segment>"));
    String bills = manifest.substring(manifest.indexOf("  <Bol_segment>"));
    String body = bills.substring(0, bills.indexOf("</Awmds>"));
    Watching sink = new Watching(1_000, 9_000);
    read(new Made(5_002, i -> i == 0 ? head : i <= 5_000 ? body : "</Awmds>"), sink);

    assertThat(sink.accepted).isEqualTo(10_000);
  }

  @Test
  void readsManyObjectsOfOneJsonArrayInConstantMemory() throws IOException {
    String line = Gathered.text("consignments.jsonl").lines().findFirst().orElseThrow();
    Watching sink = new Watching(1_000, 29_000);
    read(new Made(30_002, i -> i == 0 ? "[{}" : i <= 30_000 ? ",\n" + line : "]"), sink);

    assertThat(sink.accepted).isEqualTo(30_000);
    assertThat(sink.rejected).as("the empty object").isEqualTo(1);
  }
}
