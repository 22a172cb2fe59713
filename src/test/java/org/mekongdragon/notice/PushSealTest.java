package org.mekongdragon.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of RFC 8291, section 5, and what is refused. */
class PushSealTest {

  private static final String OWN_PRIVATE = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
  private static final String OWN_PUBLIC =
      "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
  private static final String BROWSER_PUBLIC =
      "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
  private static final String SECRET = "BTBZMqHH6r4Tts7J_aSIgg";
  private static final String SALT = "DGv6ra1nlYgDCS1FRnbzlw";
  private static final String SEALED =
      "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
          + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
          + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

  @Test
  void sealsTheExampleOfTheStandard() throws GeneralSecurityException {
    KeyPair own =
        new KeyPair(
            PushSeal.publicKey(octets(OWN_PUBLIC)),
            PushSeal.privateKey(new BigInteger(1, octets(OWN_PRIVATE))));
    byte[] sealed =
        PushSeal.seal(
            "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.US_ASCII),
            new PushSeal.Browser(octets(BROWSER_PUBLIC), octets(SECRET)),
            own,
            octets(SALT));
    assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed)).isEqualTo(SEALED);
  }

  @Test
  void refusesWhatIsNoPoint() {
    byte[] off = octets(BROWSER_PUBLIC);
    off[64] ^= 1;
    assertThatThrownBy(() -> PushSeal.seal(new byte[1], off, octets(SECRET)))
        .isInstanceOf(GeneralSecurityException.class);
    assertThatThrownBy(() -> PushSeal.publicKey(new byte[64]))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void callsKnownServicesOnly() {
    PushSettings settings = new PushSettings(List.of("push.example", "*.notify.example"));
    assertThat(settings.allows(URI.create("https://push.example/1"))).isTrue();
    assertThat(settings.allows(URI.create("https://a.notify.example/1"))).isTrue();
    assertThat(settings.allows(URI.create("https://notify.example/1"))).isFalse();
    assertThat(settings.allows(URI.create("https://push.example.evil/1"))).isFalse();
    assertThat(settings.allows(URI.create("http://push.example/1"))).isFalse();
    assertThat(settings.allows(URI.create("https://me@push.example/1"))).isFalse();
    assertThat(settings.allows(URI.create("https://10.0.0.1/"))).isFalse();
    assertThat(settings.allows(URI.create("http://127.0.0.1/1"))).as("not asked for").isFalse();
  }

  private static byte[] octets(String text) {
    return Base64.getUrlDecoder().decode(text);
  }
}
