package org.mekongdragon.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.HouseTest;
import org.mekongdragon.World;
import org.mekongdragon.access.People;
import org.mekongdragon.web.Languages;
import org.springframework.beans.factory.annotation.Autowired;

/** Browsers are woken through a service that listens on this machine. */
class PushTest extends HouseTest {

  @Autowired private Notices notices;
  @Autowired private PushStore store;
  @Autowired private PushKeys keys;
  @Autowired private MailSettings mail;
  @Autowired private PreferenceStore preferences;
  @Autowired private People people;
  @Autowired private Languages languages;
  @Autowired private java.time.Clock clock;

  private final List<Map<String, List<String>>> heads = new CopyOnWriteArrayList<>();
  private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
  private HttpServer service;
  private volatile int answer = 201;
  private String person;

  @BeforeEach
  void listen() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/",
        exchange -> {
          heads.add(Map.copyOf(exchange.getRequestHeaders()));
          bodies.add(exchange.getRequestBody().readAllBytes());
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    service.start();
    person = world.person(world.organisation("VN"), Optional.empty());
  }

  @AfterEach
  void stop() {
    service.stop(0);
  }

  @Test
  void wakesABrowserWithNoWordOfWhatHappened() throws Exception {
    subscribe("/browser-1");
    tell("/operations/X/seizures/1");
    tell("/operations/X/seizures/2");
    round().run();
    assertThat(bodies).as("a burst is one").hasSize(1);
    assertThat(heads.getFirst().get("Content-encoding")).containsExactly("aes128gcm");
    assertThat(heads.getFirst().get("Ttl")).containsExactly("86400");
    assertThat(heads.getFirst().get("Authorization").getFirst())
        .startsWith("vapid t=")
        .endsWith(", k=" + keys.publicKey());
    assertThat(new String(bodies.getFirst(), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("seizures", "X-VN-1");
    round().run();
    assertThat(bodies).as("told once").hasSize(1);
  }

  @Test
  void forgetsABrowserThatIsGoneAndAsksAnAbsentServiceAgain() throws Exception {
    subscribe("/browser-2");
    answer = 503;
    tell("/operations/X/seizures/3");
    round().run();
    assertThat(store.of(world.id(person))).hasSize(1);
    answer = 410;
    tell("/operations/X/seizures/4");
    later().run();
    assertThat(store.of(world.id(person))).isEmpty();
  }

  @Test
  void isOffUntilItsOwnerSwitchesItOnAndRefusesOtherServices() throws Exception {
    tell("/operations/X/seizures/5");
    round().run();
    assertThat(bodies).isEmpty();
    Caller browser = caller();
    browser.signIn(person, World.PASSWORD);
    assertThat(browser.get("/notices/preferences").body()).contains(keys.publicKey());
    Caller.Answer refused =
        browser.submit(
            "/notices/preferences",
            "/notices/push",
            Map.of("endpoint", "https://10.0.0.1/inside", "key", "BA", "secret", "AA"));
    assertThat(refused.status()).isIn(400, 422);
    assertThat(store.of(world.id(person))).isEmpty();
    subscribe("/browser-3");
    String id = store.of(world.id(person)).getFirst().id().toString();
    assertThat(
            browser
                .submit("/notices/preferences", "/notices/push/" + id + "/remove", Map.of())
                .status())
        .isEqualTo(302);
    assertThat(store.of(world.id(person))).isEmpty();
  }

  private void subscribe(String path) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    byte[] key = PushSeal.point((ECPublicKey) generator.generateKeyPair().getPublic());
    store.save(
        world.id(person),
        "http://127.0.0.1:" + service.getAddress().getPort() + path,
        new PushSeal.Browser(key, Base64.getUrlDecoder().decode("BTBZMqHH6r4Tts7J_aSIgg")),
        "Test",
        clock.instant());
  }

  private void tell(String link) {
    notices.tell(
        List.of(world.id(person)),
        Notice.of("report-waits", link, "X-VN-1", "X")
            .in("X")
            .bundled("X", "/operations/X/quality"));
  }

  private PushRound round() {
    return round(clock);
  }

  private PushRound later() {
    return round(java.time.Clock.offset(clock, java.time.Duration.ofMinutes(3)));
  }

  private PushRound round(java.time.Clock at) {
    return new PushRound(
        store,
        keys,
        new PushSettings(List.of("127.0.0.1")),
        mail,
        preferences,
        people,
        languages,
        at);
  }
}
