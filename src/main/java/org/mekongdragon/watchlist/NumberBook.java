package org.mekongdragon.watchlist;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What is found exactly: numbers of containers, telephones and ships, identifiers, addresses. */
final class NumberBook {

  /** Digits at the end of a telephone number that stay the same with and without a prefix. */
  private static final int TELLING_DIGITS = 9;

  private static final int IMO_DIGITS = 7;
  private static final int LEAST_IDENTIFIER = 4;
  private static final int HASHES = 1 << 20;

  /** A number or address of an entry; the key is its form for comparing. */
  record Line(UUID entry, String key, String written) {}

  private final Map<String, List<Line>> containers = new HashMap<>();
  private final Map<String, List<Line>> phones = new HashMap<>();
  private final Map<String, List<Line>> vessels = new HashMap<>();
  private final Map<String, List<Line>> identifiers = new HashMap<>();
  private final Map<String, List<Line>> addresses = new HashMap<>();

  /** The hashes of the keys of addresses: most words of most cargo are in none. */
  private final BitSet addressed = new BitSet(HASHES);

  NumberBook(Collection<Party> parties) {
    parties.forEach(this::add);
    addresses.keySet().forEach(word -> addressed.set(spread(word.hashCode())));
  }

  private void add(Party party) {
    List<String> names = new ArrayList<>(party.aliases());
    names.addFirst(party.name());
    for (String name : names) {
      switch (party.kind()) {
        case CONTAINER -> put(containers, ListedText.number(name), party, name);
        case PHONE -> put(phones, tail(ListedText.digits(name)), party, name);
        case ADDRESS -> put(addresses, longest(ListedText.words(name)), party, name);
        case PERSON, COMPANY, VESSEL, UNKNOWN -> {
          // Found by names that are like it.
        }
      }
    }
    for (String identifier : party.identifiers()) {
      put(identifiers, ListedText.number(identifier), party, identifier);
      if (party.kind() == EntryKind.VESSEL) {
        put(vessels, imo(identifier), party, identifier);
      }
    }
  }

  private static void put(Map<String, List<Line>> book, String key, Party party, String written) {
    if (!key.isEmpty()) {
      book.computeIfAbsent(key, k -> new ArrayList<>(1)).add(new Line(party.id(), key, written));
    }
  }

  List<Line> container(String number) {
    return containers.isEmpty()
        ? List.of()
        : containers.getOrDefault(ListedText.number(number), List.of());
  }

  /** Numbers of which one ends with the other: a prefix may be missing on one side. */
  List<Line> phone(String number) {
    String asked = ListedText.digits(number);
    return phones.getOrDefault(tail(asked), List.of()).stream()
        .filter(line -> {
          String listed = ListedText.digits(line.written());
          return listed.endsWith(asked) || asked.endsWith(listed);
        })
        .toList();
  }

  List<Line> vessel(String number) {
    String key = vessels.isEmpty() ? "" : imo(number);
    return key.isEmpty() ? List.of() : vessels.getOrDefault(key, List.of());
  }

  List<Line> identifier(String number) {
    String key = identifiers.isEmpty() ? "" : ListedText.number(number);
    return key.length() < LEAST_IDENTIFIER ? List.of() : identifiers.getOrDefault(key, List.of());
  }

  /** Listed addresses whose words stand in this one, in their order and without gaps. */
  List<Line> address(String text) {
    if (addresses.isEmpty() || !mayMeet(text)) {
      return List.of();
    }
    String words = ListedText.words(text);
    Set<Line> found = new LinkedHashSet<>();
    int from = 1;
    for (int to = words.indexOf(' ', from); to > 0; to = words.indexOf(' ', from)) {
      for (Line line : addresses.getOrDefault(words.substring(from, to), List.of())) {
        if (words.contains(ListedText.words(line.written()))) {
          found.add(line);
        }
      }
      from = to + 1;
    }
    return List.copyOf(found);
  }

  /** Whether a word may be the key of an address; of text with marks that is not known. */
  private boolean mayMeet(String text) {
    int hash = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 128) {
        return true;
      }
      if (Character.isLetterOrDigit(c)) {
        hash = 31 * hash + Character.toLowerCase(c);
      } else if (addressed.get(spread(hash))) {
        return true;
      } else {
        hash = 0;
      }
    }
    return addressed.get(spread(hash));
  }

  private static int spread(int hash) {
    return (hash ^ hash >>> 20) & (HASHES - 1);
  }

  private static String tail(String digits) {
    return digits.length() <= TELLING_DIGITS
        ? digits
        : digits.substring(digits.length() - TELLING_DIGITS);
  }

  /** The seven digits of an IMO number, empty when it is none. */
  private static String imo(String text) {
    String digits = ListedText.number(text).replaceFirst("^IMO", "");
    return digits.length() == IMO_DIGITS && digits.chars().allMatch(Character::isDigit)
        ? digits
        : "";
  }

  private static String longest(String words) {
    String longest = "";
    for (String word : words.strip().split(" ", 0)) {
      longest = word.length() > longest.length() ? word : longest;
    }
    return longest;
  }
}
