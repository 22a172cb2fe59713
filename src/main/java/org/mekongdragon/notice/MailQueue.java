package org.mekongdragon.notice;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Role;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for those who look after mail: every method needs the role {@code admin}. */
@Component
class MailQueue {

  private static final int ROWS = 200;

  private final MailStore store;
  private final MailSettings settings;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  MailQueue(MailStore store, MailSettings settings, People people, Audit audit, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /** The server's name and port, empty when no mail leaves. */
  String server() {
    return settings.isOn() ? settings.host() + ":" + settings.port() : "";
  }

  @Transactional(readOnly = true)
  public List<Mail> list(Mail.State state) {
    people.requireSystem(Role.ADMIN);
    return store.list(state, ROWS);
  }

  @Transactional(readOnly = true)
  public Map<Mail.State, Long> counts() {
    people.requireSystem(Role.ADMIN);
    return store.counts();
  }

  /** Lets everything that the server refused be tried at once. */
  @Transactional
  public void hurry() {
    people.requireSystem(Role.ADMIN);
    int mails = store.hurry(clock.instant());
    audit.record(Audited.of("notice.mail-hurried", "mail:queue", "").with("mails", mails));
  }

  /** Takes a mail that waits out of the queue; the notice itself stays. */
  @Transactional
  public void drop(long id) {
    people.requireSystem(Role.ADMIN);
    if (!store.drop(id, clock.instant())) {
      throw Problem.of(NoticeProblem.MAIL_UNKNOWN);
    }
    audit.record(Audited.of("notice.mail-dropped", "mail:" + id, ""));
  }
}
