package org.mekongdragon.notice;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server that notices leave by; without a host no mail leaves.
 *
 * @param host of the server ({@code dragon.mail.host})
 * @param port of the server, 1 to 65535 ({@code dragon.mail.port})
 * @param security {@code none}, {@code starttls} (required) or {@code tls} ({@code
 *     dragon.mail.security})
 * @param user to sign in with; empty to send without ({@code dragon.mail.user})
 * @param password of that user ({@code dragon.mail.password})
 * @param from the sender's address ({@code dragon.mail.from})
 * @param site address of this installation, for the links: {@code https://dragon.example} ({@code
 *     dragon.mail.site})
 * @param window how long a first notice waits for others to go with it ({@code dragon.mail.window})
 * @param pause the shortest time between two mails to one person ({@code dragon.mail.pause})
 */
@ConfigurationProperties("dragon.mail")
record MailSettings(
    @Nullable String host,
    @DefaultValue("587") int port,
    @DefaultValue("STARTTLS") Security security,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("") String from,
    @DefaultValue("") String site,
    @DefaultValue("1m") Duration window,
    @DefaultValue("10m") Duration pause) {

  /** How the line is protected. */
  enum Security {
    NONE,
    STARTTLS,
    TLS
  }

  MailSettings {
    if (host != null && !host.isBlank()) {
      refuse(port < 1 || port > 65_535, "dragon.mail.port is no port");
      refuse(!from.contains("@"), "dragon.mail.from is no address");
      refuse(!site.matches("https?://.+"), "dragon.mail.site is no address of a site");
      refuse(window.isNegative() || pause.isNegative(), "dragon.mail.window is negative");
      site = URI.create(site).toString().replaceAll("/+$", "");
    }
  }

  private static void refuse(boolean wrong, String why) {
    if (wrong) {
      throw new IllegalArgumentException(why);
    }
  }

  /** Whether mail can leave at all. */
  boolean isOn() {
    return host != null && !host.isBlank();
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "mail by " + host + ":" + port;
  }
}
