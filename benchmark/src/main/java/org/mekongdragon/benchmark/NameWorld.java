package org.mekongdragon.benchmark;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Generated names of several scripts, queries that disturb them in a known way, and clean names that
 * are not listed. Equal seeds give equal worlds.
 */
final class NameWorld {

  /** What was done to a listed name. */
  enum Disturbance {
    NONE,
    TYPO,
    TWO_TYPOS,
    SWAPPED,
    JOINED,
    DROPPED,
    ADDED
  }

  /** A query and the listed name it was made of. */
  record Query(String text, int target, Disturbance disturbance) {}

  private static final String[] FAMILY =
      ("Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu"
              + " Somsak Phommachanh Vongsa Sok Chea Heng Aung Kyaw Win Tun García López Hernández Smith"
              + " Müller Johnson Novák Rossi Silva Ivanov Petrov Kuznetsov Haddad Khan Rahman Suzuki Tanaka")
          .split(" ");
  private static final String[] OPEN =
      "ba be bo da de do fa ga go ha he ho ja jo ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi vo ya yo za"
          .split(" ");
  private static final String[] CLOSED =
      "ban bor dan der din dor fan fel gar gun han her jan kan kar kim lan lar len lin man mar min mor nan nar nor pan par pin ran rin ros san sar sen shan sol tan tar ten tor van ver vin yan zan zor"
          .split(" ");

  private static final Transliterator ASCII =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

  final List<String> listed = new ArrayList<>();
  final List<Query> queries = new ArrayList<>();
  final List<String> clean = new ArrayList<>();

  private final Random random;

  NameWorld(int names, int queryCount, long seed) {
    random = new Random(seed);
    Set<String> taken = new HashSet<>();
    while (listed.size() < names) {
      String name = name();
      if (taken.add(name.toLowerCase(Locale.ROOT))) {
        listed.add(name);
      }
    }
    Disturbance[] kinds = Disturbance.values();
    for (int i = 0; i < queryCount; i++) {
      int target = random.nextInt(names);
      Disturbance kind = kinds[i % kinds.length];
      queries.add(new Query(disturb(listed.get(target), kind), target, kind));
    }
    while (clean.size() < queryCount) {
      String name = name();
      if (!taken.contains(name.toLowerCase(Locale.ROOT))) {
        clean.add(name);
      }
    }
  }

  /** What the peers compare: the same name in lower-case ASCII. */
  static String plain(String name) {
    return ASCII.transliterate(name).replaceAll("[^a-z0-9]+", " ").strip();
  }

  private String name() {
    String family = random.nextInt(3) > 0 ? FAMILY[random.nextInt(FAMILY.length)] : word();
    String name = family + " " + word() + (random.nextInt(3) > 0 ? " " + word() : "");
    if (random.nextInt(10) == 0) {
      name = "ООО " + cyrillic(plain(name));
    }
    return name;
  }

  private static String cyrillic(String latin) {
    String from = "abvgdezijklmnoprstufhcywq";
    String to = "абвгдезийклмнопрстуфхкывк";
    StringBuilder out = new StringBuilder();
    for (char c : latin.toCharArray()) {
      int at = from.indexOf(c);
      out.append(at < 0 ? c : to.charAt(at));
    }
    return out.toString();
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    int open = 1 + random.nextInt(3);
    for (int i = 0; i < open; i++) {
      word.append(OPEN[random.nextInt(OPEN.length)]);
    }
    word.append(CLOSED[random.nextInt(CLOSED.length)]);
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private String disturb(String name, Disturbance kind) {
    String[] words = name.split(" ");
    int last = words.length - 1;
    return switch (kind) {
      case NONE -> plain(name);
      case TYPO -> typo(name);
      case TWO_TYPOS -> typo(typo(name));
      case SWAPPED -> words[last] + " " + name.substring(0, name.length() - words[last].length() - 1);
      case JOINED -> name.substring(0, name.lastIndexOf(' ')) + words[last].toLowerCase(Locale.ROOT);
      case DROPPED -> words.length < 3 ? name : name.substring(words[0].length() + 1);
      case ADDED -> name + " " + word();
    };
  }

  private String typo(String name) {
    int at = 1 + random.nextInt(name.length() - 1);
    char letter = (char) ('a' + random.nextInt(26));
    return switch (random.nextInt(3)) {
      case 0 -> name.substring(0, at) + name.substring(Math.min(name.length(), at + 1));
      case 1 -> name.substring(0, at) + letter + name.substring(at);
      default -> name.substring(0, at) + letter + name.substring(Math.min(name.length(), at + 1));
    };
  }
}
