package org.mekongdragon.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A message's page and what can be done with it. */
@Controller
@RequestMapping("/operations/{operation}/messages")
class MessagePages {

  private final Messages messages;
  private final Recalls recalls;
  private final Approvals approvals;
  private final HandOvers handOvers;
  private final Chases chases;
  private final MessageAttachments attachments;
  private final MessageViews views;
  private final MessageListPages list;
  private final Languages languages;

  MessagePages(
      Messages messages,
      Recalls recalls,
      Approvals approvals,
      HandOvers handOvers,
      Chases chases,
      MessageAttachments attachments,
      MessageViews views,
      MessageListPages list,
      Languages languages) {
    this.messages = messages;
    this.recalls = recalls;
    this.approvals = approvals;
    this.handOvers = handOvers;
    this.chases = chases;
    this.attachments = attachments;
    this.views = views;
    this.list = list;
    this.languages = languages;
  }

  /** The page, or what is left of it when the message was withdrawn. */
  @GetMapping("/{id}")
  String record(
      @PathVariable String operation,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String saved,
      HttpServletRequest request,
      Model model) {
    UUID key = MessageApi.key(id);
    Texts texts = languages.texts(request);
    Optional<Tombstone> stone = recalls.tombstone(operation, key);
    if (stone.isPresent()) {
      return withdrawn(operation, stone.get(), texts, model);
    }
    model.addAttribute("view", views.of(messages.read(operation, key), texts));
    boolean known = MessageKind.find(saved).isPresent();
    model.addAttribute("draft", known ? MessageEntryPages.draft(operation, saved) : "");
    return "exchange/record";
  }

  /** The page's middle, fetched anew when something happened; not on record as another reading. */
  @GetMapping(path = "/{id}", params = "part=body")
  String body(
      @PathVariable String operation,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    UUID key = MessageApi.key(id);
    Texts texts = languages.texts(request);
    Optional<Tombstone> stone = recalls.tombstone(operation, key);
    if (stone.isPresent()) {
      // The whole page goes, forms and title too.
      response.setHeader("HX-Refresh", "true");
      model.addAttribute("text", list.stone(stone.get(), texts));
      return "exchange/stone";
    }
    model.addAttribute("view", views.of(messages.find(operation, key), texts));
    return "exchange/body";
  }

  private String withdrawn(String operation, Tombstone stone, Texts texts, Model model) {
    model.addAttribute("operation", operation);
    model.addAttribute("stone", stone);
    model.addAttribute("text", list.stone(stone, texts));
    return "exchange/withdrawn";
  }

  /** A message in few words, beside a list; on record as a reading. */
  @GetMapping("/{id}/preview")
  String preview(
      @PathVariable String operation,
      @PathVariable String id,
      HttpServletRequest request,
      Model model) {
    Message message = messages.read(operation, MessageApi.key(id));
    model.addAttribute("view", views.of(message, languages.texts(request)));
    return "exchange/preview";
  }

  @PostMapping("/{id}/acknowledgement")
  String acknowledge(@PathVariable String operation, @PathVariable String id) {
    return shown(messages.acknowledge(operation, MessageApi.key(id)));
  }

  @PostMapping("/{id}/progress")
  String begin(@PathVariable String operation, @PathVariable String id) {
    return shown(messages.begin(operation, MessageApi.key(id)));
  }

  @PostMapping("/{id}/feedback")
  String feedback(
      @PathVariable String operation,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String result,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String seizure) {
    FeedbackResult chosen =
        FeedbackResult.find(result)
            .orElseThrow(
                () -> Problem.at("result", MessageProblem.MESSAGE_FIELD_MISSING, "result"));
    // A seizure is named by the address of its page, or its key.
    String named = seizure.strip().replaceFirst("[?#].*$", "");
    Optional<UUID> key =
        Optional.of(named.substring(named.lastIndexOf('/') + 1))
            .filter(one -> !one.isEmpty())
            .map(MessageApi::key);
    messages.feedback(operation, MessageApi.key(id), chosen, key, text);
    return back(operation, id);
  }

  @PostMapping("/{id}/replies")
  String reply(
      @PathVariable String operation,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String text) {
    messages.reply(operation, MessageApi.key(id), text);
    return back(operation, id);
  }

  @PostMapping("/{id}/recall")
  String recall(
      @PathVariable String operation,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason) {
    return shown(recalls.recall(operation, MessageApi.key(id), reason));
  }

  @PostMapping("/{id}/narrowing")
  String narrow(
      @PathVariable String operation,
      @PathVariable String id,
      @RequestParam(required = false) List<String> from,
      @RequestParam(defaultValue = "") String reason) {
    Set<UUID> ended = new HashSet<>();
    Optional.ofNullable(from).orElse(List.of()).forEach(one -> ended.add(MessageApi.key(one)));
    return shown(recalls.narrow(operation, MessageApi.key(id), ended, reason));
  }

  @PostMapping("/{id}/approval")
  String approve(@PathVariable String operation, @PathVariable String id) {
    return shown(approvals.approve(operation, MessageApi.key(id)));
  }

  @PostMapping("/{id}/refusal")
  String refuse(
      @PathVariable String operation,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason) {
    return shown(approvals.refuse(operation, MessageApi.key(id), reason));
  }

  @PostMapping("/{id}/reminder")
  String remind(@PathVariable String operation, @PathVariable String id) {
    chases.remind(operation, MessageApi.key(id));
    return back(operation, id);
  }

  @PostMapping("/{id}/attachments")
  String attach(
      @PathVariable String operation,
      @PathVariable String id,
      @RequestParam("files") List<MultipartFile> files)
      throws IOException {
    for (MultipartFile file : files) {
      try (InputStream input = file.getInputStream()) {
        var _ =
            attachments.add(
                operation,
                MessageApi.key(id),
                Optional.ofNullable(file.getOriginalFilename()).orElse(""),
                input);
      }
    }
    return back(operation, id);
  }

  /** Gives a delivery to a person, asks a unit to take it, takes it or sends it back. */
  @PostMapping("/{id}/work")
  String work(
      @PathVariable String operation,
      @PathVariable String id,
      @RequestParam String delivery,
      @RequestParam(name = "do") String wish,
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String unit) {
    UUID message = MessageApi.key(id);
    UUID key = MessageApi.key(delivery);
    switch (wish) {
      case "assign" -> handOvers.assign(operation, message, key, login);
      case "offer" ->
          handOvers.offer(
              operation,
              message,
              key,
              Optional.of(unit).filter(one -> !one.isEmpty()).map(MessageApi::key));
      case "take" -> handOvers.take(operation, message, key);
      case "decline" -> handOvers.decline(operation, message, key);
      default -> throw Problem.at("do", MessageProblem.MESSAGE_CHOICE, Plain.shorten(wish));
    }
    return back(operation, id);
  }

  private static String shown(Message message) {
    return "redirect:" + MessageRows.path(message);
  }

  private static String back(String operation, String id) {
    return "redirect:/operations/" + operation + "/messages/" + MessageApi.key(id);
  }
}
