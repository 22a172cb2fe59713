package org.mekongdragon.exchange;

import java.util.UUID;
import org.mekongdragon.access.Person;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for the second person: agreeing to a message of the own organisation, or not. */
@Component
public class Approvals {

  private final MessageDesk desk;
  private final MessageWriter writer;
  private final MessageStore store;
  private final Recipients recipients;
  private final Audit audit;

  Approvals(
      MessageDesk desk,
      MessageWriter writer,
      MessageStore store,
      Recipients recipients,
      Audit audit) {
    this.desk = desk;
    this.writer = writer;
    this.store = store;
    this.recipients = recipients;
    this.audit = audit;
  }

  /**
   * Sends a message that waited. Its recipients are resolved now: who left meanwhile gets nothing.
   *
   * @throws Problem {@code message-not-found}, {@code message-approver}, {@code message-state},
   *     {@code no-messages-now}, {@code recipient-unknown}, {@code recipient-nobody}
   */
  @Transactional
  public Message approve(String operation, UUID id) {
    Person approver = desk.sender(operation);
    Message held = desk.lock(operation, id);
    desk.requireApprover(held, approver);
    Person author =
        desk.person(held.issuer().organisation(), held.issuer().author()).orElse(approver);
    return writer.release(
        held, author, approver, recipients.resolve(operation, held.recipients(), author));
  }

  /**
   * Gives a message back to its author, who may write another.
   *
   * @throws Problem {@code message-not-found}, {@code message-approver}, {@code message-state},
   *     {@code message-reason}
   */
  @Transactional
  public Message refuse(String operation, UUID id, String reason) {
    Person approver = desk.sender(operation);
    Message held = desk.lock(operation, id);
    desk.requireApprover(held, approver);
    Problem.throwIfAny(MessageRules.note("reason", reason, true));
    store.move(id, MessageState.REFUSED, held.audience(), reason.strip());
    audit.record(MessageWriter.recorded("exchange.refused", held));
    writer.announceHeld(held);
    return desk.require(operation, id);
  }
}
