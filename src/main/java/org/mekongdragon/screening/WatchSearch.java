package org.mekongdragon.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.mekongdragon.cargo.StoredConsignment;
import org.mekongdragon.cargo.parse.CargoContainer;
import org.mekongdragon.cargo.parse.Parties;
import org.mekongdragon.cargo.parse.Party;
import org.mekongdragon.targeting.CargoNames;
import org.mekongdragon.targeting.names.NameQuery;
import org.mekongdragon.watchlist.Watch;
import org.mekongdragon.watchlist.WatchHit;

/**
 * Looks the names and numbers of consignments up in watch lists. Names that were looked up lately
 * are remembered for as long as the lists stay as they are.
 */
final class WatchSearch {

  private static final int MOST_REMEMBERED = 50_000;
  private static final int MOST_MATCHES = 20;
  private static final int LONGEST = 400;

  /** Answers of one state of the lists. */
  private record Memory(long generation, Map<NameQuery, List<WatchHit>> answers) {}

  private volatile Memory memory = new Memory(0, new ConcurrentHashMap<>());

  /** One finding for each entry that was met, whatever of it was met. */
  List<Finding> search(Watch watch, StoredConsignment stored, List<CargoNames.Asked> names) {
    Map<UUID, List<Met>> met = new LinkedHashMap<>();
    for (CargoNames.Asked asked : names) {
      for (WatchHit hit : names(watch, asked.query())) {
        add(met, new Met(hit, "name", asked.field().word(), asked.query().name()));
      }
    }
    for (CargoContainer container : stored.content().containers()) {
      exact(met, "container", CargoFacts.number(container), watch::container);
    }
    exact(met, "vessel", stored.content().conveyance().identifier(), watch::vessel);
    Parties parties = stored.content().parties();
    party(met, watch, parties.shipper());
    party(met, watch, parties.consignee());
    party(met, watch, parties.notifyParty());
    party(met, watch, parties.forwarder());
    return met.isEmpty()
        ? List.of()
        : met.values().stream().map(hits -> finding(stored, hits)).toList();
  }

  private static void party(Map<UUID, List<Met>> met, Watch watch, Party party) {
    party.phones().forEach(phone -> exact(met, "phone", phone, watch::phone));
    party.identifiers().forEach(number -> exact(met, "identifier", number, watch::identifier));
    exact(met, "address", party.address(), watch::address);
  }

  private record Met(WatchHit hit, String op, String field, String value) {

    HitReason reason() {
      List<HitReason.Part> parts =
          hit.reasons().stream()
              .map(part -> new HitReason.Part(part.code().code(), part.arguments()))
              .toList();
      List<String> terms =
          op.equals("name")
              ? List.of(hit.matchedName(), Double.toString(hit.score()))
              : List.of(hit.matchedName());
      String shown = value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "…";
      return new HitReason(op, field, shown, terms, "", op.equals("name") ? parts : List.of());
    }
  }

  private static void exact(
      Map<UUID, List<Met>> met,
      String field,
      String value,
      Function<String, List<WatchHit>> question) {
    if (!value.isBlank()) {
      question.apply(value).forEach(hit -> add(met, new Met(hit, "identifier", field, value)));
    }
  }

  private static void add(Map<UUID, List<Met>> met, Met one) {
    met.computeIfAbsent(one.hit().entry(), entry -> new ArrayList<>()).add(one);
  }

  private static Finding finding(StoredConsignment stored, List<Met> hits) {
    WatchHit best = hits.getFirst().hit();
    double score = hits.stream().mapToDouble(met -> met.hit().score()).max().orElse(0);
    return new Finding(
        stored.id(),
        new Hit.Target(
            HitKind.WATCHLIST,
            best.list().toString(),
            best.entry().toString(),
            0,
            best.listName() + " · " + best.matchedName()),
        best.severity(),
        score,
        hits.stream().map(Met::reason).distinct().toList());
  }

  private List<WatchHit> names(Watch watch, NameQuery query) {
    Memory current = memory;
    if (current.generation() != watch.generation() || current.answers().size() > MOST_REMEMBERED) {
      current = new Memory(watch.generation(), new ConcurrentHashMap<>());
      memory = current;
    }
    return query.name().isEmpty()
        ? List.of()
        : current.answers().computeIfAbsent(query, asked -> watch.names(asked, MOST_MATCHES));
  }
}
