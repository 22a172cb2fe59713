package org.mekongdragon.seizure;

/** What somebody may do with a record. */
public enum SeizureAction {
  REVISE,
  RELEASE,
  RETURN,
  WITHDRAW,
  MERGE,
  UNMERGE
}
