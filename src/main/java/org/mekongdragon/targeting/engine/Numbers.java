package org.mekongdragon.targeting.engine;

/** Whole numbers from -1 up, in as few bytes each as they need. Immutable. */
sealed interface Numbers {

  int at(int index);

  long bytes();

  /**
   * As few bytes as serve.
   *
   * @param bound above all of them
   */
  static Numbers of(int[] numbers, int bound) {
    if (bound < 255) {
      byte[] small = new byte[numbers.length];
      for (int i = 0; i < small.length; i++) {
        small[i] = (byte) (numbers[i] + 1);
      }
      return new Bytes(small);
    }
    if (bound < 65_535) {
      char[] medium = new char[numbers.length];
      for (int i = 0; i < medium.length; i++) {
        medium[i] = (char) (numbers[i] + 1);
      }
      return new Chars(medium);
    }
    return new Ints(numbers);
  }

  /** Up to 254 different ones. */
  @SuppressWarnings("ArrayRecordComponent")
  record Bytes(byte[] numbers) implements Numbers {
    @Override
    public int at(int index) {
      return (numbers[index] & 0xFF) - 1;
    }

    @Override
    public long bytes() {
      return numbers.length;
    }
  }

  /** Up to 65,534 different ones. */
  @SuppressWarnings("ArrayRecordComponent")
  record Chars(char[] numbers) implements Numbers {
    @Override
    public int at(int index) {
      return numbers[index] - 1;
    }

    @Override
    public long bytes() {
      return 2L * numbers.length;
    }
  }

  /** Any. */
  @SuppressWarnings("ArrayRecordComponent")
  record Ints(int[] numbers) implements Numbers {
    @Override
    public int at(int index) {
      return numbers[index];
    }

    @Override
    public long bytes() {
      return 4L * numbers.length;
    }
  }
}
