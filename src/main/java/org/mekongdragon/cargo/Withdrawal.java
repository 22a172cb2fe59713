package org.mekongdragon.cargo;

import java.time.Instant;
import java.util.UUID;

/**
 * That a manifest was taken back.
 *
 * @param by who did it
 * @param why in that person's words, never empty
 */
public record Withdrawal(UUID by, Instant at, String why) {}
