package org.mekongdragon.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.World;

/** Files are found by their words, shown as pictures drawn anew, and hurt nobody. */
class FileReadingTest extends ExchangeTest {

  @Test
  void findsAMessageByTheWordsOfItsFilesForItsReadersOnly() throws IOException {
    Scene scene = scene();
    String path = sent(scene, scene.port().toString());
    Caller author = callerOf(scene.chinese());
    Caller.Answer pdf = add(author, path, "scan.pdf", pdf("quimboraxa on page one"));
    assertThat(pdf.json().get("pages").asInt()).isEqualTo(1);
    String word =
        "<w:document xmlns:w='w'><w:p><w:t>Lô hàng ngà </w:t><w:t>voi</w:t></w:p>"
            + "<w:p><w:t>cuối</w:t></w:p></w:document>";
    add(author, path, "list.docx", zip(Map.of("word/document.xml", word)));
    String sheet = "<sst><si><t>缉毒犬发现</t></si><si><t>zebratail</t></si></sst>";
    add(
        author,
        path,
        "list.xlsx",
        zip(Map.of("xl/workbook.xml", "<workbook/>", "xl/sharedStrings.xml", sheet)));
    add(author, path, "list.csv", "name;weight\nflumadine;3".getBytes(StandardCharsets.UTF_8));
    for (String asked : new String[] {"quimboraxa", "nga+voi", "%E7%BC%89%E6%AF%92", "flumadine"}) {
      assertThat(found(scene, scene.portOfficer(), asked)).as(asked).isEqualTo(1);
      assertThat(found(scene, scene.postOfficer(), asked)).as(asked).isZero();
    }
    assertThat(found(scene, scene.portOfficer(), "zebratail")).isEqualTo(1);
    String page = pdf.json().get("href").asString() + "/pages/1";
    Caller.Answer shown = callerOf(scene.portOfficer()).get(page);
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.header("Content-Type")).startsWith("image/png");
    assertThat(callerOf(scene.postOfficer()).get(page).status()).isEqualTo(404);
    assertThat(callerOf(scene.portOfficer()).get(page.replace("/1", "/2")).status()).isEqualTo(404);
    author.post(path + "/recall", Map.of("reason", "void"));
    assertThat(found(scene, scene.portOfficer(), "quimboraxa")).isZero();
    assertThat(callerOf(scene.portOfficer()).get(page).status()).isNotEqualTo(200);
  }

  @Test
  void showsAPictureWithoutItsNotesTurnedAsItWasTaken() throws IOException {
    Scene scene = scene();
    String path = sent(scene, scene.port().toString());
    byte[] photo = sideways(new BufferedImage(60, 20, BufferedImage.TYPE_INT_RGB));
    Caller.Answer added = add(callerOf(scene.chinese()), path, "photo.jpg", photo);
    String href = added.json().get("href").asString();
    Caller reader = callerOf(scene.portOfficer());
    Caller.Answer original = reader.get(href);
    assertThat(original.header("Content-Disposition"))
        .as("never shown itself")
        .startsWith("attach");
    assertThat(original.header("Content-Length")).isEqualTo(Integer.toString(photo.length));
    Caller.Answer shown = reader.get(href + "/pages/1");
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.body()).doesNotContain("Exif", "Secret place");
    // The head of a PNG says width and height: the picture stands upright.
    byte[] head = shown.body().getBytes(StandardCharsets.UTF_8);
    assertThat(new String(head, StandardCharsets.UTF_8)).contains("IHDR");
    assertThat(Orientation.turned(new BufferedImage(60, 20, BufferedImage.TYPE_INT_RGB), 6))
        .matches(turned -> turned.getWidth() == 20 && turned.getHeight() == 60);
  }

  @Test
  void drawsWebPicturesAndSaysOfPhonePicturesThatTheyHaveNoPreview() throws IOException {
    Scene scene = scene();
    String path = sent(scene, scene.port().toString());
    Caller author = callerOf(scene.chinese());
    Caller reader = callerOf(scene.portOfficer());
    for (String name : new String[] {"lossy.webp", "lossless.webp"}) {
      Caller.Answer added = add(author, path, name, resource(name));
      assertThat(added.json().get("mediaType").asString()).isEqualTo("image/webp");
      assertThat(added.json().get("pages").asInt()).as(name).isEqualTo(1);
      Caller.Answer shown = reader.get(added.json().get("href").asString() + "/pages/1");
      assertThat(shown.header("Content-Type")).startsWith("image/png");
    }
    byte[] broken = Arrays.copyOf(resource("lossy.webp"), 200);
    assertThat(add(author, path, "broken.webp", broken).json().get("pages").asInt())
        .as("kept, not drawn")
        .isZero();
    byte[] phone = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
    Caller.Answer heic = add(author, path, "phone.heic", phone);
    assertThat(heic.json().get("mediaType").asString()).isEqualTo("image/heic");
    assertThat(heic.json().get("pages").asInt()).isZero();
    Caller browser = caller();
    browser.signIn(scene.portOfficer(), World.PASSWORD);
    assertThat(browser.get(path.replace("/api/v1", "")).body())
        .contains("phone.heic", "No preview here");
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = FileReadingTest.class.getResourceAsStream("/exchange/" + name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  @Test
  void keepsHostileFilesWithoutBeingHurt() throws IOException {
    Scene scene = scene();
    String path = sent(scene, scene.port().toString());
    Caller author = callerOf(scene.chinese());
    byte[] bomb = zip(Map.of("word/document.xml", "<w>" + "<p>a</p>".repeat(12_000_000) + "</w>"));
    assertThat(bomb.length).as("small as long as it is packed").isLessThan(2_000_000);
    Caller.Answer kept = add(author, path, "bomb.docx", bomb);
    assertThat(kept.json().get("pages").asInt()).isZero();
    String entities = "<!DOCTYPE w [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><w><p>&a;</p></w>";
    add(author, path, "entity.docx", zip(Map.of("word/document.xml", entities)));
    assertThat(found(scene, scene.portOfficer(), "root")).isZero();
    String deep = "<p>".repeat(100_000) + "deepword" + "</p>".repeat(100_000);
    add(author, path, "deep.docx", zip(Map.of("word/document.xml", deep)));
    add(author, path, "broken.pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII));
    assertThat(author.get(path + "/attachments").json().get("items")).hasSize(4);
  }

  private static Caller.Answer add(Caller author, String path, String name, byte[] file) {
    Caller.Answer answer =
        author.post(path + "/attachments?name=" + name, file, "application/octet-stream");
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  private int found(Scene scene, String login, String words) {
    return callerOf(login).get(scene.path() + "?q=" + words).json().get("items").size();
  }

  private static byte[] pdf(String text) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(50, 700);
        content.showText(text);
        content.endText();
      }
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /** A JPEG that was taken with the camera on its side, with a place in its notes. */
  private static byte[] sideways(BufferedImage image) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", plain);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain.toByteArray(), 0, 2);
    byte[] exif =
        HexFormat.of().parseHex("4578696600004d4d002a0000000800010112000300000001000600000000");
    byte[] secret = "Secret place".getBytes(StandardCharsets.US_ASCII);
    segment(out, exif, secret);
    out.write(plain.toByteArray(), 2, plain.size() - 2);
    return out.toByteArray();
  }

  private static void segment(OutputStream out, byte[] exif, byte[] secret) throws IOException {
    int length = exif.length + secret.length + 2;
    out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >>> 8), (byte) length});
    out.write(exif);
    out.write(secret);
  }
}
