package org.mekongdragon.cargo;

import org.mekongdragon.kernel.ProblemCode;

/** What can be wrong with receiving and looking at cargo; the arguments are named in brackets. */
public enum CargoRoomProblem implements ProblemCode {
  /** Nothing in the file. */
  MANIFEST_EMPTY(Kind.USER),
  /** Larger than allowed [limit in MB]. */
  MANIFEST_LARGE(Kind.LIMIT),
  /** No such manifest, or none that the caller may see. */
  MANIFEST_NOT_FOUND(Kind.ABSENT),
  /** Not possible while the manifest is in that state [state]. */
  MANIFEST_STATE(Kind.CONFLICT),
  /** No reason for taking it back, or one that is too long [limit]. */
  MANIFEST_WHY(Kind.USER),
  /** The kept file is no longer there; send it again. */
  MANIFEST_GONE(Kind.CONFLICT),
  /** No such consignment, or none that the caller may see. */
  CONSIGNMENT_NOT_FOUND(Kind.ABSENT),
  /** A parameter that cannot be read [name, what is possible]. */
  CARGO_PARAMETER(Kind.USER),
  /** Two columns are to be the same field [field]. */
  CARGO_COLUMN_TWICE(Kind.USER);

  private final Kind kind;

  CargoRoomProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
