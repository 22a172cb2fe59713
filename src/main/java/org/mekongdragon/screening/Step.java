package org.mekongdragon.screening;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that was done with a consignment.
 *
 * @param what {@code state}, {@code assigned}, {@code selected}, {@code examined}, {@code alerted}
 * @param detail a code: the state, the assignee's key, the reason, the result, the recipient
 * @param by nobody when the house did it by itself
 */
public record Step(String what, String detail, String note, Optional<UUID> by, Instant at) {}
