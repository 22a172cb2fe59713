package org.mekongdragon.cargo;

/**
 * The form in which values are compared, implemented by the room above that compares them: two
 * writings of the same name give one key. Thread-safe and always the same for the same text.
 */
public interface PastKeys {

  /** The key; empty when the text says nothing. */
  String key(PastField field, String text);
}
