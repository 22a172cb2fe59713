package org.mekongdragon.benchmark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mekongdragon.targeting.engine.CargoRecord;
import org.mekongdragon.targeting.engine.Field;

/** A record made ready for the peers, outside of what is measured: normal forms, words, prefixes. */
public final class Flat {

  final int number;
  final CargoRecord cargo;
  final List<List<String>> keys = new ArrayList<>();
  final List<List<List<String>>> words = new ArrayList<>();
  final List<Set<String>> wordSets = new ArrayList<>();
  final double[] numbers = new double[Field.values().length];

  Flat(int number, CargoRecord cargo) {
    this.number = number;
    this.cargo = cargo;
    for (Field field : Field.values()) {
      List<String> keysOf = cargo.texts(field).stream().map(field::key).toList();
      List<List<String>> wordsOf = keysOf.stream().map(Flat::split).toList();
      Set<String> set = new HashSet<>();
      wordsOf.forEach(set::addAll);
      if (field.kind() == Field.Kind.PLACE) {
        keysOf.forEach(key -> set.add(key.substring(0, 2)));
      }
      if (field == Field.HS) {
        keysOf.forEach(key -> List.of(2, 4, 6).forEach(n -> set.add(key.substring(0, n))));
      }
      keys.add(keysOf);
      words.add(wordsOf);
      wordSets.add(set);
      numbers[field.ordinal()] =
          field.kind() == Field.Kind.NUMBER ? cargo.number(field).orElse(Double.NaN) : Double.NaN;
    }
  }

  /** Words in normal form; each Chinese character is one. */
  static List<String> split(String key) {
    List<String> words = new ArrayList<>();
    for (String part : key.split(" ")) {
      if (!part.isEmpty() && part.charAt(0) >= 0x3400) {
        part.chars().forEach(c -> words.add(String.valueOf((char) c)));
      } else {
        words.add(part);
      }
    }
    return words;
  }

  /** For rule languages: whether a field has a value, prefix or word. */
  public boolean has(String field, String term) {
    return wordSets.get(Field.valueOf(field).ordinal()).contains(term);
  }

  /** The words, prefixes and values of the goods codes. */
  public Set<String> getHs() {
    return wordSets.get(Field.HS.ordinal());
  }

  /** The words of the goods. */
  public Set<String> getGoods() {
    return wordSets.get(Field.GOODS.ordinal());
  }

  /** The words of the consignee. */
  public Set<String> getConsignee() {
    return wordSets.get(Field.CONSIGNEE.ordinal());
  }

  /** Transit places and countries. */
  public Set<String> getTransit() {
    return wordSets.get(Field.TRANSIT.ordinal());
  }

  /** The only value, in normal form. */
  public String getMode() {
    return only(Field.MODE);
  }

  /** Origin. */
  public String getOrigin() {
    return only(Field.ORIGIN);
  }

  /** Place of loading. */
  public String getLoading() {
    return only(Field.LOADING);
  }

  /** Country of loading. */
  public String getLoadingCountry() {
    return only(Field.LOADING).substring(0, 2);
  }

  /** Place of discharge. */
  public String getDischarge() {
    return only(Field.DISCHARGE);
  }

  /** Country of discharge. */
  public String getDischargeCountry() {
    return only(Field.DISCHARGE).substring(0, 2);
  }

  /** Destination. */
  public String getDestination() {
    return only(Field.DESTINATION);
  }

  /** Country of destination. */
  public String getDestinationCountry() {
    return only(Field.DESTINATION).substring(0, 2);
  }

  /** Gross mass. */
  public double getMass() {
    return numbers[Field.GROSS_MASS.ordinal()];
  }

  /** Packages. */
  public double getPackages() {
    return numbers[Field.PACKAGES.ordinal()];
  }

  /** Value per kilogram. */
  public double getValuePerKg() {
    return numbers[Field.VALUE_PER_KG.ordinal()];
  }

  /** Whether the words stand next to each other in the goods. */
  public boolean phrase(String phrase) {
    List<String> wanted = split(phrase);
    return words.get(Field.GOODS.ordinal()).stream()
        .anyMatch(line -> java.util.Collections.indexOfSubList(line, wanted) >= 0);
  }

  private String only(Field field) {
    return keys.get(field.ordinal()).getFirst();
  }
}
