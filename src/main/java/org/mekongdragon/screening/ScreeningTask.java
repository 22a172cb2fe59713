package org.mekongdragon.screening;

import java.util.UUID;

/**
 * A chunk of stored consignments to be screened.
 *
 * @param person who brought the manifest: the work is done as this person
 */
record ScreeningTask(
    long chunk, UUID manifest, String organisation, UUID person, int consignments, int failures) {}
