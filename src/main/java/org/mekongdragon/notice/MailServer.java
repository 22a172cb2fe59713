package org.mekongdragon.notice;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** Hands mail to the server of the settings, by SMTP (RFC 5321). */
@Component
class MailServer {

  private static final String TIMEOUT_MILLIS = "10000";
  private static final int LONGEST_SAYING = 300;

  private final MailSettings settings;

  MailServer(MailSettings settings) {
    this.settings = settings;
  }

  /** What became of a mail. */
  sealed interface Outcome {
    /** The server answers for it from now on. */
    record Taken() implements Outcome {}

    /** Not now: the server is away, busy or full. */
    record Later(String said) implements Outcome {}

    /** Never: the address or the sender is refused. */
    record Never(String said) implements Outcome {}
  }

  Outcome send(String address, MailText text) {
    Session session = Session.getInstance(properties());
    try (Transport transport = session.getTransport()) {
      MimeMessage message = new MimeMessage(session);
      message.setFrom(new InternetAddress(settings.from(), true));
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
      message.setSubject(text.subject(), StandardCharsets.UTF_8.name());
      message.setText(text.body(), StandardCharsets.UTF_8.name());
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setHeader(
          "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.now(ZoneOffset.UTC)));
      message.saveChanges();
      if (settings.user().isEmpty()) {
        transport.connect();
      } else {
        transport.connect(settings.user(), settings.password());
      }
      transport.sendMessage(message, message.getAllRecipients());
      return new Outcome.Taken();
    } catch (SendFailedException e) {
      String said = said(e);
      return isLasting(said) ? new Outcome.Never(said) : new Outcome.Later(said);
    } catch (MessagingException e) {
      return new Outcome.Later(said(e));
    }
  }

  private Properties properties() {
    boolean tls = settings.security() == MailSettings.Security.TLS;
    String protocol = tls ? "smtps" : "smtp";
    String start = "mail." + protocol + ".";
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", protocol);
    properties.setProperty(start + "host", String.valueOf(settings.host()));
    properties.setProperty(start + "port", "" + settings.port());
    properties.setProperty(start + "auth", "" + !settings.user().isEmpty());
    properties.setProperty(start + "connectiontimeout", TIMEOUT_MILLIS);
    properties.setProperty(start + "timeout", TIMEOUT_MILLIS);
    properties.setProperty(start + "writetimeout", TIMEOUT_MILLIS);
    properties.setProperty(start + "ssl.checkserveridentity", "true");
    if (settings.security() == MailSettings.Security.STARTTLS) {
      properties.setProperty(start + "starttls.enable", "true");
      properties.setProperty(start + "starttls.required", "true");
    }
    return properties;
  }

  /** Answers of the five hundreds are final (RFC 5321, 4.2.1). */
  private static boolean isLasting(String said) {
    return said.matches("(?s).*\\b5\\d\\d[ -].*");
  }

  /** The innermost words: the outer ones only say that sending failed. */
  private static String said(MessagingException thrown) {
    StringBuilder words = new StringBuilder();
    Exception next = thrown;
    while (next != null) {
      words.append(words.isEmpty() ? "" : " / ").append(next.getMessage());
      next = next instanceof MessagingException outer ? outer.getNextException() : null;
    }
    String all = words.toString().replaceAll("\\s+", " ").strip();
    String brief = all.length() > LONGEST_SAYING ? all.substring(0, LONGEST_SAYING) : all;
    return brief.isEmpty() ? thrown.getClass().getSimpleName().toLowerCase(Locale.ROOT) : brief;
  }
}
