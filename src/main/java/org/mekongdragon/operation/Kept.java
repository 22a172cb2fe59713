package org.mekongdragon.operation;

import java.util.UUID;

/**
 * Something with the key and the revision under which it is kept.
 *
 * @param revision counts the changes, from 1
 */
public record Kept<T>(UUID id, T value, int revision) {}
