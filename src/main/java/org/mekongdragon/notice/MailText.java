package org.mekongdragon.notice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mekongdragon.web.Texts;

/**
 * What a mail says: kinds, codes of operations, and where to look. Nothing of what happened.
 *
 * @param body plain text
 */
record MailText(String subject, String body) {

  private static final int MOST_LINES = 50;

  static MailText of(List<Mail> mails, String site, Texts texts) {
    int all = mails.stream().mapToInt(Mail::times).sum();
    String operations =
        mails.stream()
            .map(Mail::operation)
            .flatMap(Optional::stream)
            .distinct()
            .sorted()
            .limit(5)
            .collect(Collectors.joining(", "));
    String subject =
        texts.of(all == 1 ? "notice.mail.subject.one" : "notice.mail.subject", all)
            + (operations.isEmpty() ? "" : " · " + operations);
    String lines =
        mails.stream()
            .limit(MOST_LINES)
            .map(mail -> line(mail, site, texts))
            .collect(Collectors.joining("\n\n"));
    return new MailText(
        subject,
        texts.of("notice.mail.head")
            + "\n\n"
            + lines
            + "\n\n"
            + texts.of("notice.mail.foot", site + "/notices", site + "/notices/preferences")
            + "\n");
  }

  private static String line(Mail mail, String site, Texts texts) {
    String times = mail.times() == 1 ? "" : " (" + texts.number(mail.times()) + ")";
    String operation = mail.operation().map(code -> " · " + code).orElse("");
    return NoticeKinds.name(mail.kind(), texts) + times + operation + "\n" + site + mail.link();
  }
}
