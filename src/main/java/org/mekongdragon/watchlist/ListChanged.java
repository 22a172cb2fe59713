package org.mekongdragon.watchlist;

import java.util.UUID;

/**
 * Published inside the transaction that changes a list, its entries or its readers.
 *
 * @param generation the list's from then on; unchanged when only who reads it changed
 */
public record ListChanged(UUID list, long generation) {}
