package org.mekongdragon.profile;

import java.util.UUID;
import org.mekongdragon.access.Audience;

/**
 * A version was saved, a profile switched, or given other readers. Published inside the
 * transaction.
 *
 * @param version the one that counts from now on
 * @param audience the readers from now on
 */
public record ProfileChanged(UUID profile, int version, Audience audience) {}
