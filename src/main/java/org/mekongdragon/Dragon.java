package org.mekongdragon;

/** The door of the command line. */
public final class Dragon {

  private Dragon() {}

  /** Runs one verb and exits with its code. */
  public static void main(String[] arguments) {
    System.out.println("mekongdragon");
  }
}
