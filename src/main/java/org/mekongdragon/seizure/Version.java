package org.mekongdragon.seizure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A seizure as one change left it.
 *
 * @param change what happened: reported, revised, released, returned, withdrawn, merged, unmerged
 * @param codes error codes of a return
 * @param at when it became known
 */
record Version(
    Seizure seizure, String change, List<String> codes, String why, UUID by, Instant at) {}
