package org.mekongdragon.watchlist;

import jakarta.servlet.http.HttpServletRequest;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The search for a name for programs. */
@RestController
class NameMatchApi {

  private final WatchLists lists;
  private final Languages languages;

  NameMatchApi(WatchLists lists, Languages languages) {
    this.lists = lists;
    this.languages = languages;
  }

  @GetMapping("/api/v1/names/match")
  JsonNode match(
      @RequestParam String name,
      @RequestParam(defaultValue = "20") int limit,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String country,
      @RequestParam(defaultValue = "") String birth,
      @RequestParam(defaultValue = "") String identifier,
      HttpServletRequest request) {
    Texts texts = languages.texts(request);
    ObjectNode answer = WatchListJson.object().put("query", name);
    ArrayNode matches = answer.putArray("matches");
    lists
        .match(AskedName.of(name, kind, country, birth, identifier), limit)
        .forEach(hit -> matches.add(WatchListJson.hit(hit, texts)));
    return answer;
  }
}
