package org.mekongdragon.targeting.names;

import java.util.Arrays;

/**
 * Finds the names of one segment that reach a threshold with one query. The rarest words are
 * followed to their names, until the others alone could not carry a match; what survives two upper
 * bounds of the score is compared.
 *
 * <p>Holds the scratch memory of one thread; not thread-safe.
 */
final class Search {

  private static final double SLACK = 0.04;
  private static final int MOST_STAMPS = Integer.MAX_VALUE - 4;

  private final Segment segment;
  private final Holders holders;
  private final Neighbours neighbours;
  private final Joined joined;
  private final Question question = new Question();
  private final Cover cover = new Cover();
  private final Sketches sketches = new Sketches();
  private final Others others = new Others(sketches);
  private final Ahead ahead = new Ahead();
  private final Wave wave = new Wave();
  private final Waiting waiting = new Waiting();
  private final Pairing pairing = new Pairing();
  private final StringBuilder text = new StringBuilder();

  /** The stamp of the query that looked at a name, one more when it was compared. */
  private final int[] seenName;

  private int stamp;

  private NormalisedName query;
  private double threshold;
  private int[] names = new int[64];
  private double[] scores = new double[64];
  private int count;

  Search(Segment segment) {
    this.segment = segment;
    holders = segment.holders();
    neighbours = new Neighbours(segment);
    joined = new Joined(segment);
    seenName = new int[segment.size()];
    query = Normaliser.read("", NameKind.UNKNOWN);
  }

  /** Looks for names that score at least so much; how many there are. */
  int find(NormalisedName asked, double least) {
    stamp += 2;
    if (stamp > MOST_STAMPS) {
      Arrays.fill(seenName, 0);
      stamp = 2;
    }
    count = 0;
    query = asked;
    threshold = least;
    question.ask(asked, least);
    cover.choose(question, neighbours, least - SLACK);
    sketch();
    for (int i = 0; i < cover.count(); i++) {
      open(i);
    }
    openJoined();
    addOthers();
    compareAll();
    return count;
  }

  /** The number of a name that was found. */
  int name(int at) {
    return names[at];
  }

  /** Its score. */
  double score(int at) {
    return scores[at];
  }

  /** Marks what the words of the query may be misspelt for. */
  private void sketch() {
    sketches.clear();
    for (int i = 0; i < Math.min(Sketches.MOST, question.count()); i++) {
      Near near = question.near(i);
      if (near != null) {
        sketches.mark(i, near);
      }
    }
    if (!query.organisation()) {
      for (int i = 0; i + 1 < query.tokens().length; i++) {
        sketchInitials(i, i + 2);
        sketchInitials(i, i + 3);
      }
    }
  }

  private void sketchInitials(int from, int to) {
    if (to > query.tokens().length) {
      return;
    }
    text.setLength(0);
    for (int i = from; i < to; i++) {
      text.append(query.tokens()[i].text().charAt(0));
    }
    Vocabulary vocabulary = segment.vocabulary();
    long key = Vocabulary.key(Hash.of(text, 0, text.length()));
    Filed texts = vocabulary.texts();
    int end = texts.end(key);
    for (int place = texts.start(key); place < end; place++) {
      if (texts.value(place, key) >= 0) {
        sketches.markInitials(texts.value(place, key));
      }
    }
  }

  /** Follows a word to its names, in waves, so that memory is fetched at once. */
  private void open(int at) {
    Near near = cover.near(at);
    float least = cover.least();
    others.of(question, cover.word(at));
    int from = 0;
    for (int size = ahead.fetch(near, from, least, segment); size > 0; ) {
      for (int i = 0; i < size; i++) {
        follow(near.likeness(from + i), ahead.start(i), ahead.end(i));
      }
      from += size;
      size = ahead.fetch(near, from, least, segment);
    }
    judge();
  }

  /** Follows a listed word, so alike at most, to its names. */
  private void follow(float likeness, int start, int end) {
    others.follow(likeness);
    for (int place = start; place < end; place++) {
      long value = holders.value(place);
      if (!others.areHopeless(value, holders.sketches(place))) {
        wave.add(value, likeness);
        if (wave.isFull()) {
          judge();
          others.follow(likeness);
        }
      }
    }
  }

  /** Looks at the names of a wave. */
  private void judge() {
    int size = wave.fetch(segment.rows(), seenName);
    for (int i = 0; i < size; i++) {
      int name = Holders.name(wave.value(i));
      if (wave.stamp(i) < stamp && seenName[name] < stamp) {
        others.follow(wave.likeness(i));
        if (Holders.isFormal(wave.value(i)) || !areHopeless(i)) {
          consider(name);
        }
      }
    }
  }

  private boolean areHopeless(int i) {
    return others.areHopeless(wave.value(i), segment.rows().words(), wave.from(i), wave.to(i));
  }

  private void openJoined() {
    int found = joined.of(query.tokens());
    for (int k = 0; k < found; k++) {
      openAll(joined.word(k));
    }
    found = joined.bare(query.tokens());
    for (int k = 0; k < found; k++) {
      openAll(joined.word(k));
    }
    found = joined.halved(query.tokens());
    for (int k = 0; k < found; k++) {
      consider(joined.name(k));
    }
  }

  private void openAll(int word) {
    for (int place = holders.start(word); place < holders.end(word); place++) {
      consider(Holders.name(holders.value(place)));
    }
  }

  /** Names found by another way than word by word: whole sounds and initials. */
  private void addOthers() {
    for (int name : segment.soundingLike(query, text)) {
      consider(name);
    }
    if (query.tokens().length == 1) {
      for (int name : segment.abbreviatedBy(query.tokens()[0].text())) {
        compare(name);
      }
      openAlone(query.tokens()[0]);
    } else if (query.organisation() && query.tokens().length >= Scoring.LEAST_ACRONYM) {
      addNamed(Scoring.acronym(query, true));
      addNamed(Scoring.acronym(query, false));
    }
  }

  /** Names of one letter: as an initial it is followed nowhere else. */
  private void openAlone(Token letter) {
    Vocabulary vocabulary = segment.vocabulary();
    long key = Vocabulary.key(Hash.of(letter.text(), 0, letter.text().length()));
    Filed texts = vocabulary.texts();
    for (int place = texts.start(key); letter.isInitial() && place < texts.end(key); place++) {
      int word = texts.value(place, key);
      for (int k = word < 0 ? 0 : holders.start(word); word >= 0 && k < holders.end(word); k++) {
        if (holders.sketches(k) == 0) {
          compare(Holders.name(holders.value(k)));
        }
      }
    }
  }

  private void addNamed(String acronym) {
    Vocabulary vocabulary = segment.vocabulary();
    long key = Vocabulary.key(Hash.of(acronym, 0, acronym.length()));
    Filed texts = vocabulary.texts();
    for (int place = texts.start(key); place < texts.end(key); place++) {
      int word = texts.value(place, key);
      if (word >= 0 && vocabulary.word(word).text().equals(acronym)) {
        for (int k = holders.start(word); k < holders.end(word); k++) {
          compare(Holders.name(holders.value(k)));
        }
      }
    }
  }

  private void consider(int name) {
    if (seenName[name] < stamp) {
      Rows rows = segment.rows();
      seenName[name] = stamp;
      if (question.mayMatch(rows.words(), rows.start(name), rows.end(name))) {
        waiting.add(name);
        if (waiting.isFull()) {
          compareAll();
        }
      }
    }
  }

  private void compareAll() {
    int size = waiting.fetch(segment);
    for (int i = 0; i < size; i++) {
      compare(waiting.name(i));
    }
  }

  private void compare(int name) {
    if (seenName[name] > stamp) {
      return;
    }
    seenName[name] = stamp + 1;
    double score = Scoring.score(query, segment.name(name), pairing);
    if (score >= threshold) {
      if (count == names.length) {
        names = Arrays.copyOf(names, 2 * count);
        scores = Arrays.copyOf(scores, 2 * count);
      }
      names[count] = name;
      scores[count++] = score;
    }
  }
}
