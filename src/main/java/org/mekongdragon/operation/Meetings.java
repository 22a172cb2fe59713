package org.mekongdragon.operation;

import java.util.List;
import java.util.UUID;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to meetings and decisions: everybody in the operation reads, coordinators write. */
@Component
public class Meetings {

  private static final int MOST_MEETINGS = 500;
  private static final int MOST_DECISIONS = 1000;

  private final MeetingStore store;
  private final OperationAccess access;
  private final Audit audit;

  Meetings(MeetingStore store, OperationAccess access, Audit audit) {
    this.store = store;
    this.access = access;
    this.audit = audit;
  }

  /**
   * The meetings, latest first, at most 500.
   *
   * @throws Problem {@code no-operation}
   */
  @Transactional(readOnly = true)
  public List<Kept<Meeting>> meetings(String code) {
    access.require(code);
    return store.meetings(code);
  }

  /**
   * The decisions, latest first, at most 1,000.
   *
   * @throws Problem {@code no-operation}
   */
  @Transactional(readOnly = true)
  public List<Kept<Decision>> decisions(String code) {
    access.require(code);
    return store.decisions(code);
  }

  /**
   * Enters a meeting.
   *
   * @throws Problem {@code no-operation}, {@code role-needed}, {@code operation-closed}, {@code
   *     too-many}
   */
  @Transactional
  public UUID add(String code, Meeting meeting) {
    authorise(code);
    bounded(store.meetings(code).size(), MOST_MEETINGS);
    UUID id = store.insert(code, meeting);
    audit.record(Audited.of("operation.meeting-added", "meeting:" + id, code));
    return id;
  }

  /**
   * Changes a meeting.
   *
   * @param revision the one that the caller has read
   * @throws Problem as {@link #add}, {@code no-meeting}, {@code changed-meanwhile}
   */
  @Transactional
  public void change(String code, UUID id, Meeting meeting, int revision) {
    authorise(code);
    if (store.meetings(code).stream().noneMatch(kept -> kept.id().equals(id))) {
      throw Problem.of(OperationProblem.NO_MEETING);
    }
    if (!store.updateMeeting(code, new Kept<>(id, meeting, revision))) {
      throw Problem.of(OperationProblem.CHANGED_MEANWHILE);
    }
    audit.record(Audited.of("operation.meeting-changed", "meeting:" + id, code));
  }

  /**
   * Enters a decision.
   *
   * @throws Problem {@code no-operation}, {@code role-needed}, {@code operation-closed}, {@code
   *     no-meeting}, {@code too-many}
   */
  @Transactional
  public UUID add(String code, Decision decision) {
    authorise(code);
    bounded(store.decisions(code).size(), MOST_DECISIONS);
    requireMeeting(code, decision);
    UUID id = store.insert(code, decision);
    audit.record(Audited.of("operation.decision-added", "decision:" + id, code));
    return id;
  }

  /**
   * Changes a decision.
   *
   * @param revision the one that the caller has read
   * @throws Problem as {@link #add}, {@code no-decision}, {@code changed-meanwhile}
   */
  @Transactional
  public void change(String code, UUID id, Decision decision, int revision) {
    authorise(code);
    if (store.decisions(code).stream().noneMatch(kept -> kept.id().equals(id))) {
      throw Problem.of(OperationProblem.NO_DECISION);
    }
    requireMeeting(code, decision);
    if (!store.updateDecision(code, new Kept<>(id, decision, revision))) {
      throw Problem.of(OperationProblem.CHANGED_MEANWHILE);
    }
    audit.record(Audited.of("operation.decision-changed", "decision:" + id, code));
  }

  private void authorise(String code) {
    access.requireOpen(code);
    access.coordinator(code);
  }

  private void requireMeeting(String code, Decision decision) {
    decision
        .meeting()
        .ifPresent(meeting -> {
          if (store.meetings(code).stream().noneMatch(kept -> kept.id().equals(meeting))) {
            throw Problem.at("meeting", OperationProblem.NO_MEETING);
          }
        });
  }

  private static void bounded(int size, int most) {
    if (size >= most) {
      throw Problem.of(OperationProblem.TOO_MANY, most);
    }
  }
}
