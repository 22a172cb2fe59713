package org.mekongdragon.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.mekongdragon.targeting.engine.Condition;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.targeting.engine.Profile;
import org.mekongdragon.targeting.engine.Relation;

/**
 * Generated profiles of three to six conditions. Each is written around a generated record, as an
 * officer writes a rule around a case, so that some records fit.
 */
final class ProfileWorld {

  private final World world;
  private final Random random;

  ProfileWorld(long seed) {
    world = new World(seed);
    random = new Random(seed);
  }

  List<Profile> profiles(int count) {
    List<Profile> profiles = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      profiles.add(new Profile("P" + i, 1, random.nextInt(5), rule()));
    }
    return profiles;
  }

  private Condition rule() {
    World.Row a = world.row("a");
    World.Row b = world.row("b");
    List<Condition> pool = new ArrayList<>();
    pool.add(new Condition.In(Field.ORIGIN, places(Field.ORIGIN, a, 2)));
    pool.add(new Condition.In(Field.ORIGIN, places(Field.ORIGIN, a, 1)));
    pool.add(hs(a));
    pool.add(hs(a));
    pool.add(goods(a));
    pool.add(random.nextInt(8) == 0 ? either(a, b) : goods(a));
    pool.add(place(Field.LOADING, a));
    pool.add(place(Field.DESTINATION, a));
    pool.add(place(Field.DISCHARGE, a));
    pool.add(number(Field.GROSS_MASS, a.mass()));
    pool.add(number(Field.VALUE_PER_KG, a.value() / a.mass()));
    pool.add(number(Field.PACKAGES, a.packages()));
    if (random.nextInt(3) == 0) {
      pool.add(new Condition.In(Field.MODE, List.of(a.text(Field.MODE))));
    }
    if (!a.text(Field.TRANSIT).isEmpty()) {
      pool.add(new Condition.In(Field.TRANSIT, List.of(a.text(Field.TRANSIT).substring(0, 2))));
    }
    if (random.nextInt(4) == 0) {
      String name = a.text(Field.CONSIGNEE);
      pool.add(
          new Condition.Contains(Field.CONSIGNEE, false, List.of(name.substring(0, name.indexOf(' ')))));
    }
    if (random.nextInt(4) == 0) {
      pool.add(new Condition.Not(new Condition.In(Field.ORIGIN, List.of(b.text(Field.ORIGIN)))));
    }
    Collections.shuffle(pool, random);
    int size = 3 + (random.nextInt(10) < 2 ? 0 : random.nextInt(10) < 3 ? 1 : 2 + random.nextInt(2));
    List<Condition> parts = new ArrayList<>(pool.subList(0, Math.min(pool.size(), size)));
    if (parts.stream().filter(ProfileWorld::isSharp).count() < 2) {
      parts.set(0, hs(a));
      parts.set(1, goods(a));
    }
    return new Condition.All(parts);
  }

  private static boolean isSharp(Condition condition) {
    return condition instanceof Condition.StartsWith
        || condition instanceof Condition.Contains
        || condition instanceof Condition.Any;
  }

  private Condition hs(World.Row row) {
    int digits = random.nextInt(3) == 0 ? 6 : random.nextInt(6) == 0 ? 2 : 4;
    List<String> prefixes = new ArrayList<>();
    prefixes.add(first(row.text(Field.HS)).substring(0, digits));
    for (int i = random.nextInt(2); i > 0; i--) {
      prefixes.add(first(world.row("x").text(Field.HS)).substring(0, 4));
    }
    return new Condition.StartsWith(Field.HS, prefixes.stream().distinct().toList());
  }

  private Condition goods(World.Row row) {
    String[] words = first(row.text(Field.GOODS)).split(" ");
    List<String> terms = new ArrayList<>();
    int at = random.nextInt(words.length - 1);
    terms.add(random.nextInt(4) == 0 ? words[at] + " " + words[at + 1] : words[at]);
    for (int i = random.nextInt(3); i > 0; i--) {
      String[] others = first(world.row("x").text(Field.GOODS)).split(" ");
      terms.add(others[random.nextInt(others.length)]);
    }
    return new Condition.Contains(Field.GOODS, false, terms.stream().distinct().toList());
  }

  private Condition either(World.Row a, World.Row b) {
    return new Condition.Any(
        List.of(
            goods(a),
            new Condition.All(List.of(hs(b), number(Field.GROSS_MASS, b.mass()), goods(b)))));
  }

  private Condition place(Field field, World.Row row) {
    return new Condition.In(field, places(field, row, 1));
  }

  private List<String> places(Field field, World.Row row, int more) {
    List<String> values = new ArrayList<>();
    boolean country = random.nextInt(4) == 0;
    values.add(cut(row.text(field), country));
    for (int i = random.nextInt(more + 1); i > 0; i--) {
      values.add(cut(world.row("x").text(field), country));
    }
    return values.stream().distinct().toList();
  }

  private static String cut(String place, boolean country) {
    return country ? place.substring(0, 2) : place;
  }

  private Condition number(Field field, double around) {
    double limit = Math.round(around * (0.3 + random.nextDouble()) * 10) / 10.0;
    if (random.nextInt(3) == 0) {
      return new Condition.Between(field, limit, Math.max(limit, Math.round(around * 20) / 10.0));
    }
    return around >= limit
        ? new Condition.Compare(field, Relation.FROM, limit)
        : new Condition.Compare(field, Relation.BELOW, limit);
  }

  private static String first(String value) {
    int end = value.indexOf('|');
    return end < 0 ? value : value.substring(0, end);
  }
}
