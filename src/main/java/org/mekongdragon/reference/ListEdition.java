package org.mekongdragon.reference;

import java.time.LocalDate;

/** An edition before it is loaded. */
record ListEdition(ReferenceKind kind, String name, LocalDate validFrom, String source) {}
