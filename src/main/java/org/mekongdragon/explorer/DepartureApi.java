package org.mekongdragon.explorer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mekongdragon.statistics.Departure;
import org.mekongdragon.statistics.Departures;
import org.mekongdragon.statistics.DeparturesFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Departures as JSON. */
@RestController
class DepartureApi {

  private final Departures departures;

  DepartureApi(Departures departures) {
    this.departures = departures;
  }

  @GetMapping("/api/v1/operations/{code}/departures")
  Map<String, Object> find(
      @PathVariable String code, @RequestParam Map<String, String> parameters) {
    DeparturesFound found = departures.find(DepartureViews.query(code, parameters));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("from", found.from());
    answer.put("to", found.to());
    answer.put("enoughHistory", found.history());
    answer.put("weeksCompared", found.compared());
    answer.put("risesByChance", found.byChance());
    answer.put("weeks", found.weeks());
    List<Map<String, Object>> all = found.departures().stream().map(DepartureApi::json).toList();
    answer.put("departures", all);
    return answer;
  }

  private static Map<String, Object> json(Departure departure) {
    Map<String, String> keys = new TreeMap<>();
    departure.keys().forEach((dimension, value) -> keys.put(dimension.code(), value));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("kind", departure.kind().code());
    answer.put("keys", keys);
    answer.put("from", departure.from());
    answer.put("to", departure.to());
    answer.put("cases", departure.cases());
    departure.expectation().ifPresent(band -> answer.put("expectation", band));
    if (departure.kind() == Departure.Kind.FIRST_SEEN) {
      answer.put("elsewhere", departure.elsewhere());
    }
    return answer;
  }
}
