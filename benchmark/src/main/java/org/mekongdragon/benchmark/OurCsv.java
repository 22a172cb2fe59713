package org.mekongdragon.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.targeting.engine.CsvRow;
import org.mekongdragon.targeting.engine.CsvScreener;
import org.mekongdragon.targeting.engine.Profile;

/** Our engine, from the bytes of a CSV file. */
final class OurCsv implements Contestant {

  private final byte[] header = World.header().getBytes(StandardCharsets.UTF_8);
  private final byte[] bytes;
  private final int[] offsets;
  private final OurRecords engine;
  private CsvScreener screener;

  OurCsv(byte[] bytes, int[] offsets, OurRecords engine) {
    this.bytes = bytes;
    this.offsets = offsets;
    this.engine = engine;
    this.screener = new CsvScreener(engine.screener(), OurRecords.TODAY);
  }

  @Override
  public String name() {
    return "Mekong Dragon, CSV bytes to hits";
  }

  @Override
  public void load(List<Profile> profiles) {
    screener = new CsvScreener(engine.screener(), OurRecords.TODAY);
  }

  @Override
  public void match(int from, int to, Sink sink) throws IOException {
    screener.screen(
        new SequenceInputStream(
            new ByteArrayInputStream(header),
            new ByteArrayInputStream(bytes, offsets[from], offsets[to] - offsets[from])),
        new CsvScreener.Listener() {
          @Override
          public void hit(CsvRow row, Profile profile) {
            sink.hit(from + (int) row.line() - 2, profile.id());
          }

          @Override
          public void fault(long line, Fault fault) {
            throw new IllegalStateException(line + ": " + fault);
          }
        });
  }
}
