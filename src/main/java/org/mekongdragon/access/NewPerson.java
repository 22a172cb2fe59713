package org.mekongdragon.access;

import java.util.Optional;
import java.util.UUID;

/**
 * An account to open.
 *
 * @param language {@code en}, {@code vi} or {@code zh}
 * @param password at least 12 characters
 */
public record NewPerson(
    String login,
    String name,
    String organisation,
    Optional<UUID> unit,
    String language,
    String password) {}
