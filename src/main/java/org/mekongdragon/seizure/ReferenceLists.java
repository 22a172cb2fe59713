package org.mekongdragon.seizure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.kernel.Quantity;
import org.mekongdragon.reference.Entry;
import org.mekongdragon.reference.NormalisedMass;
import org.mekongdragon.reference.Place;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.reference.Substance;
import org.mekongdragon.reference.Taxon;
import org.mekongdragon.reference.Unit;
import org.springframework.stereotype.Component;

/**
 * The code lists of this installation. What is read from the database row by row is remembered for
 * a minute, since an import asks for the same few places thousands of times.
 */
@Component
class ReferenceLists implements CodeLists {

  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final int MOST_REMEMBERED = 10_000;

  private final Reference reference;
  private final Organisations organisations;
  private final Clock clock;
  private final Map<String, Optional<Place>> places = new ConcurrentHashMap<>();
  private final Map<String, Optional<Entry>> tariff = new ConcurrentHashMap<>();
  private final Map<String, String> countries = new ConcurrentHashMap<>();
  private volatile Instant since = Instant.EPOCH;

  ReferenceLists(Reference reference, Organisations organisations, Clock clock) {
    this.reference = reference;
    this.organisations = organisations;
    this.clock = clock;
  }

  @Override
  public Optional<Entry> entry(ReferenceKind kind, String code) {
    if (code.isEmpty()) {
      return Optional.empty();
    }
    return kind == ReferenceKind.HS
        ? remembered(tariff, code, digits -> reference.entry(kind, digits))
        : reference.entry(kind, code);
  }

  @Override
  public Optional<Substance> substance(String code) {
    return code.isEmpty() ? Optional.empty() : reference.substance(code);
  }

  @Override
  public Optional<Taxon> taxon(String code) {
    return code.isEmpty() ? Optional.empty() : reference.taxon(code);
  }

  @Override
  public Optional<Place> place(String code) {
    return code.isEmpty() ? Optional.empty() : remembered(places, code, reference::place);
  }

  @Override
  public Optional<Unit> unit(String code) {
    return reference.unit(code);
  }

  @Override
  public Optional<NormalisedMass> normalise(Quantity quantity, String substance) {
    return reference.normalise(quantity, substance);
  }

  @Override
  public boolean isOrganisation(String code) {
    return !countryOf(code).isEmpty();
  }

  @Override
  public String countryOf(String organisation) {
    return remembered(
        countries,
        organisation,
        code -> organisations.find(code).map(found -> found.country().value()).orElse(""));
  }

  private <T> T remembered(Map<String, T> memory, String key, Function<String, T> read) {
    Instant now = clock.instant();
    if (now.isAfter(since.plus(REMEMBERED)) || memory.size() > MOST_REMEMBERED) {
      places.clear();
      tariff.clear();
      countries.clear();
      since = now;
    }
    T known = memory.get(key);
    if (known == null) {
      known = read.apply(key);
      memory.put(key, known);
    }
    return known;
  }
}
