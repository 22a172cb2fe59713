package org.mekongdragon.reference;

import org.mekongdragon.kernel.Bound;
import org.mekongdragon.kernel.Mass;

/** A reported quantity as a mass, with the factor that made it one. */
public record NormalisedMass(Mass mass, Bound bound, Factor factor) {}
