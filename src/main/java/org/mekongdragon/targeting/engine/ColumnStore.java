package org.mekongdragon.targeting.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Stored records in columns, for trying a rule on the past. Immutable and safe for many threads;
 * rows are numbered from 0 in the order in which they were added. Values are kept in the form of
 * comparison, which is all that a rule can see.
 */
public final class ColumnStore {

  private final List<Block> blocks;
  private final long rows;

  private ColumnStore(List<Block> blocks) {
    this.blocks = List.copyOf(blocks);
    this.rows = blocks.stream().mapToLong(Block::rows).sum();
  }

  /** Begins a store. */
  public static Builder builder() {
    return new Builder();
  }

  /** How many records there are. */
  public long rows() {
    return rows;
  }

  /** Bytes held, object headers left out. */
  public long bytes() {
    return blocks.stream().mapToLong(Block::bytes).sum();
  }

  /** These records, then the others; shares the columns of both. */
  public ColumnStore and(ColumnStore later) {
    return new ColumnStore(Stream.concat(blocks.stream(), later.blocks.stream()).toList());
  }

  List<Block> blocks() {
    return blocks;
  }

  /** Gathers records. Not for several threads. */
  public static final class Builder {

    private final List<Block> blocks = new ArrayList<>();
    private Block.Builder open = new Block.Builder();

    private Builder() {}

    /** Adds a record as the next row. */
    public Builder add(CargoRecord cargo) {
      if (open.isFull()) {
        close();
      }
      open.add(cargo);
      return this;
    }

    /** The store of what was added so far. */
    public ColumnStore build() {
      if (!open.isEmpty()) {
        close();
      }
      return new ColumnStore(blocks);
    }

    private void close() {
      blocks.add(open.build());
      open = new Block.Builder();
    }
  }
}
