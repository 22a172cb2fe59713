package org.mekongdragon.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The loop as JSON. */
@RestController
class LoopApi {

  private final Loops loops;

  LoopApi(Loops loops) {
    this.loops = loops;
  }

  @GetMapping("/api/v1/operations/{operation}/loop")
  JsonNode loop(@PathVariable String operation, HttpServletRequest request) {
    LoopFilter filter = LoopPages.filter(operation, request);
    ObjectNode json = JsonMapper.shared().createObjectNode();
    put(json, loops.measure(filter));
    ObjectNode members = json.putObject("members");
    for (Map.Entry<String, Loop> one : loops.byMember(filter).entrySet()) {
      put(members.putObject(one.getKey()), one.getValue());
    }
    return json;
  }

  private static void put(ObjectNode json, Loop loop) {
    loop.steps().forEach(one -> json.put(one.step().code(), one.deliveries()));
    ObjectNode spans = json.putObject("seconds");
    for (Loop.Span one : loop.spans()) {
      ObjectNode span = spans.putObject(one.way().code());
      span.put("deliveries", one.deliveries());
      one.median().ifPresent(time -> span.put("median", time.toSeconds()));
      one.ninetieth().ifPresent(time -> span.put("p90", time.toSeconds()));
      Loop.Office office = one.office();
      office.median().ifPresent(time -> span.put("officeMedian", time.toSeconds()));
      office.ninetieth().ifPresent(time -> span.put("officeP90", time.toSeconds()));
    }
  }
}
