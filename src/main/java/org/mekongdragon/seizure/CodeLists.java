package org.mekongdragon.seizure;

import java.util.Optional;
import org.mekongdragon.kernel.Quantity;
import org.mekongdragon.reference.Entry;
import org.mekongdragon.reference.NormalisedMass;
import org.mekongdragon.reference.Place;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.reference.Substance;
import org.mekongdragon.reference.Taxon;
import org.mekongdragon.reference.Unit;

/** What the rules ask of the outside: code lists and organisations. */
interface CodeLists {

  Optional<Entry> entry(ReferenceKind kind, String code);

  Optional<Substance> substance(String code);

  Optional<Taxon> taxon(String code);

  Optional<Place> place(String code);

  Optional<Unit> unit(String code);

  Optional<NormalisedMass> normalise(Quantity quantity, String substance);

  boolean isOrganisation(String code);

  /** Country of an organisation, empty when unknown. */
  String countryOf(String organisation);
}
