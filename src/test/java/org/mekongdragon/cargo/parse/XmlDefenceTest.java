package org.mekongdragon.cargo.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlDefenceTest {

  private static final String MANIFEST = Gathered.text("awmds.xml");
  private static final String PADDING = "<!-- " + "x".repeat(20_000) + " -->";

  private static String withDocumentType(String documentType, String padding) {
    String body = MANIFEST.substring(MANIFEST.indexOf("<Awmds>"));
    return "<?xml version=\"1.0\"?>"
        + padding
        + documentType
        + body.replace("PACIFIC DRAGON", "&boom;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE Awmds [<!ENTITY boom 'x'>]>",
        "<!DOCTYPE Awmds [<!ENTITY boom SYSTEM 'file:///etc/hostname'>]>",
        "<!DOCTYPE Awmds SYSTEM 'http://127.0.0.1:9/evil.dtd'>",
        "<!DOCTYPE Awmds [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/e'>%p;]>",
        "<!DOCTYPE Awmds [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY boom '&c;&c;&c;&c;&c;&c;'>]>"
      })
  void refusesEveryDocumentType(String documentType) {
    FormatHint hint = FormatHint.of(CargoFormat.AWMDS);
    for (String padding : new String[] {"", PADDING}) {
      byte[] bytes = withDocumentType(documentType, padding).getBytes(StandardCharsets.UTF_8);
      Gathered file = Gathered.read(bytes, hint, ColumnMapping.AUTO, CodeLists.FORM_ONLY);

      assertThat(file.rejectedCodes()).containsExactly("xml-doctype");
      assertThat(file.consignments()).isEmpty();
    }
    assertThat(Gathered.of(withDocumentType(documentType, "")).rejectedCodes())
        .containsExactly("xml-doctype");
  }

  @Test
  void refusesElementsNestedWithoutEnd() {
    String deep = "<Awmds>" + "<a>".repeat(100_000);

    assertThat(Gathered.of(deep).rejectedCodes()).containsExactly("too-deep");
  }

  @Test
  void rejectsARecordThatIsTooLargeAndReadsTheNext() {
    String big =
        "<Bol_segment>" + "<Information>x</Information>".repeat(200_001) + "</Bol_segment>";
    Gathered file = Gathered.of(MANIFEST.replaceFirst("<Bol_segment>", big + "<Bol_segment>"));

    assertThat(file.rejectedCodes()).containsExactly("too-large");
    assertThat(file.consignments()).hasSize(2);
  }

  @Test
  void cutsAndReportsATextThatIsTooLong() {
    String text = "FRESH BANANAS " + "X".repeat(100_000);
    Gathered file = Gathered.of(MANIFEST.replace("FRESH BANANAS IN CARTONS", text));

    assertThat(file.consignments()).hasSize(2);
    assertThat(file.warningCodes()).containsExactly("too-large");
    assertThat(file.consignments().getFirst().goods().getFirst().text()).hasSize(Limits.TEXT);
  }

  @Test
  void stopsAtATokenWithoutEnd() {
    String endless = "<Awmds><a b='" + "x".repeat(Limits.TOKEN_BYTES + 20_000);

    assertThat(Gathered.of(endless).rejectedCodes()).containsExactly("too-large");
  }

  @Test
  void keepsGoingAfterForbiddenCharactersAndWrongBytes() {
    byte[] bytes = MANIFEST.replace("FRESH", "FR\u0001SH").getBytes(StandardCharsets.UTF_8);
    bytes[MANIFEST.indexOf("EPHEDRINE")] = (byte) 0xff;
    Gathered file = Gathered.of(bytes);

    assertThat(file.consignments()).hasSize(2);
    assertThat(file.warningCodes()).containsExactly("cargo-encoding", "cargo-encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "windows-1258", "GB18030"})
  void readsTheDeclaredEncoding(String name) {
    String goods = name.equals("GB18030") ? "冷冻鱼" : "CÁ ĐÔNG";
    String text =
        MANIFEST
            .replace("encoding=\"UTF-8\"", "encoding=\"" + name + "\"")
            .replace("FRESH BANANAS IN CARTONS", goods);
    Gathered file = Gathered.of(text.getBytes(Charset.forName(name)));

    assertThat(file.isClean()).isTrue();
    assertThat(file.consignments().getFirst().goods().getFirst().text()).isEqualTo(goods);
  }

  @Test
  void namesBrokenXmlWithItsLine() {
    Gathered file = Gathered.of(MANIFEST.replace("</Traders_segment>", "</Traders>"));

    assertThat(file.rejectedCodes()).containsExactly("syntax");
    assertThat(file.rejected().getFirst().position().line()).isGreaterThan(30);
    assertThat(file.rejected().getFirst().excerpt()).contains("HLCUGYE250312345");
  }
}
