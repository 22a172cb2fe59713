package org.mekongdragon.shell;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.access.People;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.notice.SavedSearch;
import org.mekongdragon.notice.SavedSearches;
import org.mekongdragon.web.Language;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Repeats saved searches as the people whose they are, and tells them of what is new. */
@Component
class SearchAlerts {

  private static final Logger LOG = LoggerFactory.getLogger(SearchAlerts.class);

  /** How often a search is repeated. */
  private static final Duration AGE = Duration.ofMinutes(5);

  private static final int MOST_AT_ONCE = 200;
  private static final int ROWS = 100;

  private final SavedSearches saved;
  private final Searches searches;
  private final People people;
  private final Languages languages;

  SearchAlerts(SavedSearches saved, Searches searches, People people, Languages languages) {
    this.saved = saved;
    this.searches = searches;
    this.people = people;
    this.languages = languages;
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  void look() {
    look(AGE);
  }

  /** Repeats those that were not looked at for so long. */
  void look(Duration age) {
    Optional<SavedSearch> next = saved.take(age);
    for (int i = 0; i < MOST_AT_ONCE && next.isPresent(); i++) {
      look(next.get());
      next = saved.take(age);
    }
  }

  private void look(SavedSearch search) {
    try {
      if (people.find(search.person()).isPresent()) {
        people.as(search.person(), () -> saved.looked(search, keys(search), page(search)));
      }
    } catch (Problem | DataAccessException e) {
      LOG.warn("saved search {}", search.id(), e);
    }
  }

  private List<String> keys(SavedSearch search) {
    Map<String, String> parameters = new LinkedHashMap<>();
    UriComponentsBuilder.fromUriString("?" + search.query())
        .build()
        .getQueryParams()
        .forEach((name, values) ->
            parameters.put(
                name,
                java.net.URLDecoder.decode(
                    values.getFirst(), java.nio.charset.StandardCharsets.UTF_8)));
    Searches.Question question = Searches.Question.of(parameters);
    Texts texts = languages.texts(Language.EN);
    return searches
        .find(question, Optional.of(question.operation()).filter(o -> !o.isEmpty()), ROWS, texts)
        .stream()
        .flatMap(part -> part.found().rows().stream())
        .map(row -> row.key())
        .toList();
  }

  private static String page(SavedSearch search) {
    return "/search?" + search.query();
  }
}
