package org.mekongdragon.shell;

import java.util.ArrayList;
import java.util.List;
import org.mekongdragon.exchange.Chases;
import org.mekongdragon.exchange.MessageFilter;
import org.mekongdragon.exchange.Messages;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** What the board says of messages. */
@Component
class BoardMessages {

  private final Messages messages;
  private final Chases chases;

  BoardMessages(Messages messages, Chases chases) {
    this.messages = messages;
    this.chases = chases;
  }

  /** What waits for the reader. */
  List<BoardView.Waiting> waiting(String operation, Texts texts) {
    List<BoardView.Waiting> waiting = new ArrayList<>();
    String path = "/operations/" + operation + "/messages";
    long fresh = messages.count(MessageFilter.toMe(operation, "unacknowledged"));
    if (fresh > 0 && messages.maySend(operation)) {
      waiting.add(
          new BoardView.Waiting(
              texts.of("board.waiting.messages", fresh),
              path + "?mine=1&state=unacknowledged",
              true));
    }
    int late = chases.late(operation).size();
    if (late > 0) {
      waiting.add(
          new BoardView.Waiting(
              texts.of("board.waiting.late", late),
              "/operations/" + operation + "/loop/late",
              true));
    }
    return waiting;
  }
}
