package org.mekongdragon.watchlist;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mekongdragon.exchange.Origins;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One click from an identifier in a message to an entry that points back to it. What stands in the
 * list already is shown and not entered twice.
 */
@Controller
class WatchMessagePages {

  private final WatchLists lists;
  private final WatchEntries entries;
  private final Origins origins;
  private final Languages languages;
  private final TransactionTemplate transaction;

  WatchMessagePages(
      WatchLists lists,
      WatchEntries entries,
      Origins origins,
      Languages languages,
      PlatformTransactionManager transactions) {
    this.lists = lists;
    this.entries = entries;
    this.origins = origins;
    this.languages = languages;
    this.transaction = new TransactionTemplate(transactions);
  }

  @PostMapping(WatchViews.ROOT + "/from-message")
  String add(
      @RequestParam(defaultValue = "") String list,
      @RequestParam String kind,
      @RequestParam String name,
      @RequestParam String origin,
      HttpServletRequest request) {
    Texts texts = languages.texts(request);
    EntryKind meant =
        EntryKind.of(kind).orElseThrow(() -> Problem.at("kind", WatchProblem.ENTRY_NAME_SHORT));
    AtomicBoolean known = new AtomicBoolean();
    WatchEntry entry =
        transaction.execute(status -> {
          UUID into =
              list.isEmpty()
                  ? lists.create(ListSettings.atHome(texts.of("watchlist.message.list"))).id()
                  : WatchListApi.key(list);
          String why =
              origins
                  .named(origin)
                  .map(one -> texts.of("watchlist.message.remark", one.number()))
                  .orElse("");
          EntryContent content =
              new EntryContent(meant, name, List.of(), Set.of(), Set.of(), Set.of(), why);
          Optional<WatchEntry> same = entries.same(into, content);
          known.set(same.isPresent());
          WatchEntry added = same.orElseGet(() -> entries.add(into, "", content));
          origins.keep(
              origin,
              new Origins.Made(
                  Origins.Kind.WATCH_ENTRY,
                  added.id().toString(),
                  name,
                  WatchViews.path(into, added.id())));
          return added;
        });
    String path = WatchViews.path(entry.list(), entry.id());
    return "redirect:" + (known.get() ? path + "?known=1" : path);
  }
}
