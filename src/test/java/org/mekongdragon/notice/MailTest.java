package org.mekongdragon.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.HouseTest;
import org.mekongdragon.World;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Role;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Zones;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail on its way, with a real server at the other end. */
class MailTest extends HouseTest {

  private static final String ADDRESS = "officer@port.example";

  @Autowired private Notices notices;
  @Autowired private MailStore store;
  @Autowired private PreferenceStore preferences;
  @Autowired private People people;
  @Autowired private Languages languages;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  private final GreenMail mailbox =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private String person;

  @BeforeEach
  void open() {
    jdbc.sql("delete from notice.mail").update();
    mailbox.start();
    person = world.person(world.organisation("VN"), Optional.empty());
    wants(Preference.Mail.EACH);
  }

  @AfterEach
  void close() {
    mailbox.stop();
  }

  @Test
  void sendsABurstAsOneMailThatSaysNothingOfTheContent() throws Exception {
    tell("/operations/OMD7/seizures/1", "OMD7-VN-2025-111111");
    tell("/operations/OMD7/seizures/2", "OMD7-VN-2025-222222");
    assertThat(round(port(), 0)).as("waits for others").isEqualTo(MailRound.Step.DONE);
    assertThat(mailbox.getReceivedMessages()).isEmpty();

    round(port(), 61);
    MimeMessage[] sent = mailbox.getReceivedMessages();
    assertThat(sent).hasSize(1);
    assertThat(sent[0].getAllRecipients()[0]).hasToString(ADDRESS);
    assertThat(sent[0].getSubject()).isEqualTo("2 notices · OMD7");
    assertThat(sent[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(sent[0].getContent().toString().replace("\r\n", "\n"))
        .contains(
            "Reports that came back · OMD7\nhttps://dragon.example/operations/OMD7/seizures/1")
        .contains("https://dragon.example/operations/OMD7/seizures/2")
        .doesNotContain("111111", "222222");

    tell("/operations/OMD7/seizures/3", "OMD7-VN-2025-333333");
    round(port(), 200);
    assertThat(mailbox.getReceivedMessages()).as("a pause between mails").hasSize(1);
    round(port(), 700);
    assertThat(mailbox.getReceivedMessages()).hasSize(2);
    assertThat(round(port(), 900)).isEqualTo(MailRound.Step.NOTHING);
  }

  @Test
  void keepsMailWhileTheServerIsAwaySaysWhyAndSendsItOnce() {
    int port = port();
    mailbox.stop();
    tell("/x/1", "1");
    assertThat(round(port, 61)).isEqualTo(MailRound.Step.SERVER_AWAY);
    Mail waiting = store.list(Mail.State.WAITING, 10).getFirst();
    assertThat(waiting.reason()).isEqualTo("server");
    assertThat(waiting.attempts()).isEqualTo(1);
    assertThat(waiting.said()).contains("" + port);
    assertThat(round(port, 100)).as("not before its time").isEqualTo(MailRound.Step.NOTHING);

    Caller admin = caller();
    admin.signIn(
        world.person(world.organisation("VN"), Optional.empty(), Role.ADMIN), World.PASSWORD);
    assertThat(admin.get("/mail").body())
        .contains("Person " + person, "The mail server did not take it", "" + port);
    Caller officer = caller();
    officer.signIn(person, World.PASSWORD);
    assertThat(officer.get("/mail").status()).isEqualTo(403);

    GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    again.start();
    try {
      round(port, 200);
      round(port, 1_000);
      assertThat(again.getReceivedMessages()).hasSize(1);
    } finally {
      again.stop();
    }
    assertThat(store.counts()).containsOnlyKeys(Mail.State.SENT);
  }

  @Test
  void givesUpAtOnceWhenTheAddressIsRefusedForGood() throws Exception {
    tell("/x/1", "1");
    try (Refusing server = new Refusing()) {
      assertThat(round(server.port(), 61)).isEqualTo(MailRound.Step.DONE);
    }
    Mail failed = store.list(Mail.State.FAILED, 10).getFirst();
    assertThat(failed.said()).contains("550", "no such person");
  }

  @Test
  void sendsNoMailOfWhatWasSeenOrIsNotWanted() {
    tell("/x/1", "1");
    callerOf(person).post("/api/v1/notices/seen", "{}");
    round(port(), 61);
    assertThat(store.list(Mail.State.DROPPED, 10).getFirst().reason()).isEqualTo("seen");

    tell("/x/2", "2");
    wants(Preference.Mail.OFF);
    round(port(), 61);
    tell("/x/3", "3");
    assertThat(store.counts().get(Mail.State.DROPPED)).as("nothing new is queued").isEqualTo(2);
    assertThat(mailbox.getReceivedMessages()).isEmpty();
  }

  @Test
  void queuesNothingOfAMutedKind() {
    save(
        new Preference(
            Preference.Mail.EACH,
            ADDRESS,
            Set.of("report-returned"),
            Zones.USUAL,
            Optional.empty(),
            LocalTime.NOON));
    tell("/x/1", "1");
    assertThat(store.counts()).isEmpty();
  }

  @Test
  void refusesSettingsThatCannotWork() {
    assertThatThrownBy(() -> settings(0)).hasMessageContaining("dragon.mail.port");
    assertThatThrownBy(() ->
            new MailSettings(
                "h",
                25,
                MailSettings.Security.NONE,
                "",
                "",
                "a@b.example",
                "dragon.example",
                Duration.ZERO,
                Duration.ZERO))
        .hasMessageContaining("dragon.mail.site");
  }

  private int port() {
    return mailbox.getSmtp().getPort();
  }

  private void tell(String link, String number) {
    notices.tell(List.of(world.id(person)), Notice.of("report-returned", link, number).in("OMD7"));
  }

  private void wants(Preference.Mail mail) {
    save(new Preference(mail, ADDRESS, Set.of(), Zones.USUAL, Optional.empty(), LocalTime.NOON));
  }

  private void save(Preference wanted) {
    preferences.save(world.id(person), wanted);
  }

  private static MailSettings settings(int port) {
    return new MailSettings(
        "127.0.0.1",
        port,
        MailSettings.Security.NONE,
        "",
        "",
        "dragon@port.example",
        "https://dragon.example/",
        Duration.ofMinutes(1),
        Duration.ofMinutes(10));
  }

  private MailRound.Step round(int port, int secondsFromNow) {
    MailSettings settings = settings(port);
    Clock clock = Clock.fixed(Instant.now().plusSeconds(secondsFromNow), ZoneOffset.UTC);
    MailRound round =
        new MailRound(
            store, preferences, new MailServer(settings), settings, people, languages, clock);
    return Objects.requireNonNull(transaction.execute(tx -> round.next()));
  }

  /** A mail server that knows nobody. */
  private static final class Refusing implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

    Refusing() throws IOException {
      Thread.startVirtualThread(this::answer);
    }

    int port() {
      return socket.getLocalPort();
    }

    private void answer() {
      try (Socket client = socket.accept();
          BufferedReader lines =
              new BufferedReader(
                  new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
        say(client, "220 ready");
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          say(client, line.startsWith("RCPT") ? "550 no such person" : "250 fine");
        }
      } catch (IOException closed) {
        Thread.currentThread().interrupt();
      }
    }

    private static void say(Socket client, String line) throws IOException {
      client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
      client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
