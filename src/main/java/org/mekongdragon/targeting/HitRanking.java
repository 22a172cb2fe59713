package org.mekongdragon.targeting;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Ranks any number of hits in bounded memory: what does not fit is sorted into temporary files,
 * which are merged at the end and deleted on closing.
 */
final class HitRanking implements AutoCloseable {

  /** Hits held in memory. */
  static final int MOST_HELD = 50_000;

  private static final int MOST_RUNS = 64;
  private static final int BUFFER = 1 << 16;

  private final int most;
  private final List<HitLine> held = new ArrayList<>();
  private final List<Path> runs = new ArrayList<>();
  private long count;

  /** Takes hits in their ranking. */
  interface Taker {
    void take(HitLine hit) throws IOException;
  }

  HitRanking(int most) {
    this.most = most;
  }

  long count() {
    return count;
  }

  void add(HitLine hit) throws IOException {
    held.add(hit);
    count++;
    if (held.size() >= most) {
      spill();
    }
  }

  /** Hands over all hits, best first. */
  void drain(Taker taker) throws IOException {
    if (runs.isEmpty()) {
      Collections.sort(held);
      for (HitLine hit : held) {
        taker.take(hit);
      }
      return;
    }
    spill();
    merge(taker);
  }

  @Override
  public void close() throws IOException {
    for (Path run : runs) {
      Files.deleteIfExists(run);
    }
    runs.clear();
  }

  private void spill() throws IOException {
    Collections.sort(held);
    Path run = newRun();
    try (DataOutputStream out = output(run)) {
      for (HitLine hit : held) {
        write(hit, out);
      }
    }
    held.clear();
    runs.add(run);
    if (runs.size() >= MOST_RUNS) {
      Path merged = newRun();
      try (DataOutputStream out = output(merged)) {
        merge(hit -> write(hit, out));
      }
      close();
      runs.add(merged);
    }
  }

  private static Path newRun() throws IOException {
    Path run = Files.createTempFile("hits", ".run");
    run.toFile().deleteOnExit();
    return run;
  }

  private static DataOutputStream output(Path run) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), BUFFER));
  }

  private void merge(Taker taker) throws IOException {
    List<Run> open = new ArrayList<>();
    try {
      PriorityQueue<Run> next = new PriorityQueue<>();
      for (Path file : runs) {
        Run run = new Run(file);
        open.add(run);
        if (run.advance()) {
          next.add(run);
        }
      }
      while (!next.isEmpty()) {
        Run first = next.remove();
        taker.take(first.hit());
        if (first.advance()) {
          next.add(first);
        }
      }
    } finally {
      for (Run run : open) {
        run.close();
      }
    }
  }

  private static void write(HitLine hit, DataOutputStream out) throws IOException {
    out.writeUTF(hit.origin().file());
    out.writeLong(hit.origin().sequence());
    out.writeLong(hit.origin().number());
    out.writeUTF(hit.origin().id());
    out.writeUTF(hit.target().kind().name());
    out.writeUTF(hit.target().id());
    out.writeUTF(hit.target().name());
    out.writeInt(hit.target().version());
    out.writeInt(hit.target().severity());
    out.writeDouble(hit.score());
    out.writeUTF(hit.reason());
  }

  private static final class Run implements Comparable<Run>, AutoCloseable {

    private final DataInputStream in;
    private Optional<HitLine> hit = Optional.empty();

    Run(Path file) throws IOException {
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
    }

    HitLine hit() {
      return hit.orElseThrow();
    }

    boolean advance() throws IOException {
      try {
        String file = in.readUTF();
        HitLine.Origin origin =
            new HitLine.Origin(file, in.readLong(), in.readLong(), in.readUTF());
        HitLine.Kind kind = HitLine.Kind.valueOf(in.readUTF());
        HitLine.Target target =
            new HitLine.Target(kind, in.readUTF(), in.readUTF(), in.readInt(), in.readInt());
        hit = Optional.of(new HitLine(origin, target, in.readDouble(), in.readUTF()));
        return true;
      } catch (EOFException end) {
        return false;
      }
    }

    @Override
    public int compareTo(Run other) {
      return hit().compareTo(other.hit());
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
