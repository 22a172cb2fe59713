package org.mekongdragon.profile;

import java.time.Instant;
import java.util.UUID;

/**
 * A version of a profile as it was saved; it never changes.
 *
 * @param version from 1
 * @param why what the author said of the change, may be empty
 * @param author key of the person
 */
public record ProfileVersion(
    UUID profile, int version, ProfileContent content, String why, UUID author, Instant savedAt) {}
