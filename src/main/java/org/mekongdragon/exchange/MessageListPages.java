package org.mekongdragon.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Role;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Chip;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.ListAddress;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of messages, and what was withdrawn. */
@Controller
@RequestMapping("/operations/{operation}/messages")
class MessageListPages {

  private static final int PAGE = 50;
  private static final int MOST_AT_ONCE = 200;

  private final Messages messages;
  private final Recalls recalls;
  private final HandOvers handOvers;
  private final Recipients recipients;
  private final MessageRows rows;
  private final MessageWords words;
  private final People people;
  private final Languages languages;

  MessageListPages(
      Messages messages,
      Recalls recalls,
      HandOvers handOvers,
      Recipients recipients,
      MessageRows rows,
      MessageWords words,
      People people,
      Languages languages) {
    this.messages = messages;
    this.recalls = recalls;
    this.handOvers = handOvers;
    this.recipients = recipients;
    this.rows = rows;
    this.words = words;
    this.people = people;
    this.languages = languages;
  }

  @GetMapping
  String list(
      @PathVariable String operation,
      @RequestParam(defaultValue = "") String part,
      HttpServletRequest request,
      Model model) {
    Texts texts = languages.texts(request);
    MessageQuery query = new MessageQuery(request.getParameterMap());
    MessageFilter filter = query.filter(operation);
    MessageList page = messages.list(filter, query.cursor(), PAGE);
    ListAddress address = address(operation, request);
    model.addAttribute(
        "view",
        new MessageListView(
            operation,
            rows.of(page, texts),
            messages.countSome(filter),
            address.values(),
            chips(address, texts),
            choices(operation, texts),
            links(operation, address, page, query),
            stones(operation, texts)));
    return part.equals("list") ? "exchange/rows" : "exchange/list";
  }

  /**
   * Acknowledges what was selected, takes it on or gives it to somebody; each message stands or
   * fails by itself.
   */
  @PostMapping("/bulk")
  String bulk(
      @PathVariable String operation,
      @RequestParam(name = "key", required = false) List<String> keys,
      @RequestParam(name = "do", defaultValue = "acknowledge") String wish,
      @RequestParam(defaultValue = "") String login,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Texts texts = languages.texts(request);
    List<String> refused = new ArrayList<>();
    int done = 0;
    for (String key :
        Optional.ofNullable(keys).orElse(List.of()).stream().limit(MOST_AT_ONCE).toList()) {
      try {
        var _ = messages.acknowledge(operation, MessageApi.key(key));
        if (wish.equals("assign")) {
          handOvers.assign(operation, MessageApi.key(key), login);
        }
        if (wish.equals("take-on")) {
          handOvers.takeOn(operation, MessageApi.key(key));
        }
        done++;
      } catch (Problem problem) {
        refused.add(texts.of(problem.faults().getFirst()));
      }
    }
    redirect.addFlashAttribute("done", done);
    redirect.addFlashAttribute("refused", List.copyOf(refused));
    return "redirect:" + address(operation, request).text();
  }

  @PostMapping("/{id}/confirmation")
  String confirm(@PathVariable String operation, @PathVariable String id) {
    recalls.confirm(operation, MessageApi.key(id));
    return "redirect:" + path(operation);
  }

  private List<MessageListView.StoneView> stones(String operation, Texts texts) {
    return recalls.tombstones(operation).stream()
        .filter(stone -> !stone.confirmed())
        .map(
            stone -> new MessageListView.StoneView(stone.message().toString(), stone(stone, texts)))
        .toList();
  }

  String stone(Tombstone stone, Texts texts) {
    return texts.of(
        "exchange.stone",
        words.kind(stone.kind(), texts),
        stone.number(),
        words.organisation(stone.issuer(), texts),
        words.moment(stone.at(), texts));
  }

  private List<Chip> chips(ListAddress address, Texts texts) {
    return address.values().entrySet().stream()
        .map(one ->
            new Chip(
                texts.of("exchange.filter." + one.getKey()),
                word(one.getKey(), one.getValue(), texts),
                address.without(one.getKey()).text()))
        .toList();
  }

  private String word(String filter, String value, Texts texts) {
    return switch (filter) {
      case "kind" ->
          each(value, code -> MessageKind.find(code).map(kind -> words.kind(kind, texts)));
      case "state" -> each(value, code -> Optional.of(texts.of("exchange.filter.state." + code)));
      case "from", "to" -> words.organisation(value, texts);
      case "mine", "overdue" -> texts.of("exchange.filter.yes");
      default -> value;
    };
  }

  private static String each(
      String values, java.util.function.Function<String, Optional<String>> word) {
    return String.join(
        ", ",
        Arrays.stream(values.split(",", -1)).map(one -> word.apply(one).orElse(one)).toList());
  }

  private Map<String, List<Choice>> choices(String operation, Texts texts) {
    Map<String, List<Choice>> choices = new LinkedHashMap<>();
    choices.put(
        "kind",
        Arrays.stream(MessageKind.values())
            .map(kind -> new Choice(kind.code(), words.kind(kind, texts)))
            .toList());
    choices.put(
        "state",
        Stream.concat(
                Stream.of("overdue", "unacknowledged", "unanswered", "answered", "found", "nil"),
                Arrays.stream(MessageState.values()).map(MessageState::code))
            .map(code -> new Choice(code, texts.of("exchange.filter.state." + code)))
            .toList());
    List<Choice> members =
        recipients.members(operation).values().stream()
            .map(one -> new Choice(one.code(), one.name(texts.language().code())))
            .toList();
    choices.put("colleague", colleagues(operation));
    choices.put("from", members);
    choices.put("to", members);
    return choices;
  }

  /** Those of the reader's organisation whom work can be given. */
  private List<Choice> colleagues(String operation) {
    return people.of(people.current().organisation()).stream()
        .filter(one -> one.isIn(operation, MessageDesk.SENDERS))
        .map(one -> new Choice(one.login(), one.name()))
        .toList();
  }

  private Map<String, String> links(
      String operation, ListAddress address, MessageList page, MessageQuery query) {
    Map<String, String> links = new HashMap<>();
    String path = path(operation);
    if (messages.maySend(operation)) {
      links.put("new", path + "/new");
    }
    links.put("clear", path);
    links.put("here", address.text());
    links.put("topic", MessageNotices.list(operation));
    links.put("part", address.with("part", "list").text());
    links.put("csv", address.at(path + "/export.csv").text());
    links.put("xlsx", address.at(path + "/export.xlsx").text());
    if (people.current().isIn(operation, Role.COORDINATOR)) {
      links.put("rules", path + "/templates");
    }
    page.next().ifPresent(next -> links.put("next", address.with("cursor", next).text()));
    if (query.cursor().isPresent()) {
      links.put("first", address.text());
    }
    return links;
  }

  private static ListAddress address(String operation, HttpServletRequest request) {
    return ListAddress.of(path(operation), request.getParameterMap(), MessageQuery.FILTERS);
  }

  static String path(String operation) {
    return "/operations/" + operation + "/messages";
  }
}
