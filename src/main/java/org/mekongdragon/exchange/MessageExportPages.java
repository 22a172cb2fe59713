package org.mekongdragon.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mekongdragon.intake.TableWriter;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A filtered list of messages as a file; each message in it is put on record as exported. */
@Controller
class MessageExportPages {

  /** The most messages of one file. */
  private static final int MOST = 10_000;

  private static final List<String> HEADER =
      List.of(
          "number",
          "kind",
          "state",
          "issuer",
          "recipients",
          "subject",
          "text",
          "action",
          "grading",
          "handling",
          "sent",
          "due",
          "answered",
          "results");

  private final Messages messages;
  private final MessageWords words;
  private final Languages languages;

  MessageExportPages(Messages messages, MessageWords words, Languages languages) {
    this.messages = messages;
    this.words = words;
    this.languages = languages;
  }

  /** Whatever can be refused is refused before the first octet leaves. */
  @GetMapping("/operations/{operation}/messages/export.{format:csv|xlsx}")
  void export(
      @PathVariable String operation,
      @PathVariable String format,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Texts texts = languages.texts(request);
    MessageFilter filter = new MessageQuery(request.getParameterMap()).filter(operation);
    var _ = messages.count(filter);
    boolean csv = format.equals("csv");
    response.setContentType(
        csv
            ? "text/csv;charset=UTF-8"
            : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"messages-" + operation + "." + format + "\"");
    try (TableWriter table =
        csv
            ? TableWriter.csv(response.getOutputStream())
            : TableWriter.xlsx(response.getOutputStream(), operation)) {
      write(filter, table, texts);
    }
  }

  private void write(MessageFilter filter, TableWriter table, Texts texts) {
    table.row(HEADER);
    Optional<String> cursor = Optional.empty();
    for (int written = 0; written < MOST; written += Messages.MOST) {
      MessageList page = messages.export(filter, cursor);
      page.messages().forEach(one -> table.row(cells(one, page.of(one.id()), texts)));
      cursor = page.next();
      if (cursor.isEmpty()) {
        return;
      }
    }
  }

  private List<Object> cells(Message one, List<Delivery> deliveries, Texts texts) {
    return List.of(
        one.number(),
        one.kind().code(),
        one.state().code(),
        one.issuer().organisation(),
        deliveries.stream()
            .map(delivery -> words.recipient(delivery.recipient(), texts))
            .collect(Collectors.joining("; ")),
        words.subject(one, texts),
        one.content().text(),
        one.content().action().code(),
        one.content().grading().code(),
        one.content().handling().code(),
        one.times().at().toString(),
        one.times().dueAt().map(Object::toString).orElse(""),
        deliveries.stream().filter(delivery -> delivery.has(Delivery.Step.ANSWERED)).count(),
        deliveries.stream()
            .flatMap(delivery -> delivery.result().stream())
            .map(FeedbackResult::code)
            .collect(Collectors.joining("; ")));
  }
}
