package org.mekongdragon.database;

import org.mekongdragon.kernel.ProblemCode;

/** Why the database cannot be used. */
enum DatabaseProblem implements ProblemCode {
  /** Another process holds the data directory. */
  DATA_IN_USE,
  /** The data directory cannot be written by this user. */
  DATA_NOT_OURS,
  /** Something is in the directory that a backup shall be restored into. */
  DATA_NOT_EMPTY,
  /** The file is no backup, or not a whole one. */
  BACKUP_UNREADABLE,
  /** Only the embedded server can be backed up. */
  BACKUP_BY_URL,
  /** No room on the disk. */
  DISK_FULL,
  /** No PostgreSQL is shipped for this machine: give a server by URL. */
  NO_BINARIES,
  /** The server program ended or did not get ready. */
  SERVER_FAILED,
  /** The server named by URL refused us. */
  URL_REFUSED;

  @Override
  public Kind kind() {
    return Kind.EXTERNAL;
  }
}
