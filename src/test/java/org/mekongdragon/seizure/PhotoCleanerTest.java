package org.mekongdragon.seizure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.mekongdragon.kernel.Problem;

class PhotoCleanerTest {

  private static final String SECRET = "GPS 16.6N 106.6E of Nguyen Van A";

  @Test
  void takesNotesOutOfAJpegAndLeavesThePictureAsItWas() throws IOException {
    byte[] plain = picture("jpeg");
    byte[] noted = withTail(withSegment(withSegment(plain, 0xE1, SECRET), 0xFE, SECRET), SECRET);
    PhotoCleaner.Clean clean = PhotoCleaner.clean(PhotoType.JPEG, noted);
    assertThat(text(clean.file())).doesNotContain("GPS");
    assertThat(clean.orientation()).isEqualTo(1);
    assertThat(pixels(clean.file())).isEqualTo(pixels(plain));
  }

  @Test
  void keepsHowToTurnAJpeg() throws IOException {
    byte[] turned = withBytes(picture("jpeg"), 0xE1, exif((short) 6));
    PhotoCleaner.Clean clean = PhotoCleaner.clean(PhotoType.JPEG, turned);
    assertThat(clean.orientation()).isEqualTo(6);
    assertThat(PhotoCleaner.clean(PhotoType.JPEG, clean.file()).orientation()).isEqualTo(6);
    Thumbnails.Thumbnail thumbnail = Thumbnails.of(clean);
    assertThat(thumbnail.width()).isEqualTo(40);
    assertThat(thumbnail.height()).isEqualTo(60);
    BufferedImage small = ImageIO.read(new ByteArrayInputStream(thumbnail.jpeg()));
    assertThat(small.getWidth()).isEqualTo(40);
    // The red corner of the lying picture, top left, is top right when it stands.
    assertThat(new Color(small.getRGB(35, 4)).getRed()).isGreaterThan(200);
    assertThat(new Color(small.getRGB(4, 4)).getRed()).isLessThan(60);
  }

  @Test
  void takesNotesOutOfAPng() throws IOException {
    byte[] plain = picture("png");
    byte[] noted = withTail(withChunk(plain, "tEXt", SECRET), SECRET);
    PhotoCleaner.Clean clean = PhotoCleaner.clean(PhotoType.PNG, noted);
    assertThat(text(clean.file())).doesNotContain("GPS");
    assertThat(pixels(clean.file())).isEqualTo(pixels(plain));
  }

  @Test
  void refusesBrokenFilesWhereverTheyBreak() throws IOException {
    for (String format : new String[] {"jpeg", "png"}) {
      byte[] whole = picture(format);
      PhotoType type = PhotoType.of(whole).orElseThrow();
      for (int length = 8; length < whole.length - 2; length += 7) {
        byte[] cut = Arrays.copyOf(whole, length);
        assertThatThrownBy(() -> PhotoCleaner.clean(type, cut)).isInstanceOf(Problem.class);
      }
    }
  }

  @Test
  void refusesABombBeforeItIsUnpacked() throws IOException {
    byte[] bomb = picture("png");
    ByteBuffer.wrap(bomb).putInt(16, 100_000).putInt(20, 100_000);
    CRC32 crc = new CRC32();
    crc.update(bomb, 12, 17);
    ByteBuffer.wrap(bomb).putInt(29, (int) crc.getValue());
    PhotoCleaner.Clean clean = PhotoCleaner.clean(PhotoType.PNG, bomb);
    assertThatThrownBy(() -> Thumbnails.of(clean)).hasMessageContaining("photo-pixels");
  }

  @Test
  void tellsAPictureByItsContent() {
    assertThat(PhotoType.of("GIF89a".getBytes(StandardCharsets.US_ASCII))).isEmpty();
    assertThat(PhotoType.of("<svg onload=alert(1)>".getBytes(StandardCharsets.US_ASCII))).isEmpty();
    assertThat(PhotoType.of(new byte[0])).isEmpty();
  }

  @Test
  void cleansHostileNames() {
    assertThat(Plain.fileName("../../etc/passwd")).isEqualTo("passwd");
    assertThat(Plain.fileName("C:\\photos\\a.jpg")).isEqualTo("a.jpg");
    assertThat(Plain.fileName("evil\u202Egpj.exe")).isEqualTo("evilgpj.exe");
    assertThat(Plain.fileName("..")).isEqualTo("photo");
    assertThat(Plain.fileName("")).isEqualTo("photo");
    assertThat(Plain.fileName("a\r\nSet-Cookie: b.jpg")).isEqualTo("aSet-Cookie b.jpg");
    assertThat(Plain.fileName("x".repeat(500))).hasSize(120);
  }

  static byte[] picture(String format) throws IOException {
    BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 20; x++) {
      for (int y = 0; y < 20; y++) {
        image.setRGB(x, y, Color.RED.getRGB());
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  static byte[] withSegment(byte[] jpeg, int marker, String text) {
    return withBytes(jpeg, marker, text.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] withBytes(byte[] jpeg, int marker, byte[] payload) {
    ByteBuffer out = ByteBuffer.allocate(jpeg.length + payload.length + 4);
    out.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker);
    out.putShort((short) (payload.length + 2)).put(payload);
    return out.put(jpeg, 2, jpeg.length - 2).array();
  }

  private static byte[] exif(short orientation) {
    ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4);
    exif.order(java.nio.ByteOrder.LITTLE_ENDIAN);
    exif.put("Exif\0\0II".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    return exif.putShort(orientation).putShort((short) 0).putInt(0).array();
  }

  private static byte[] withChunk(byte[] png, String kind, String text) {
    byte[] body = (kind + text).getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(body);
    ByteBuffer out = ByteBuffer.allocate(png.length + body.length + 8);
    out.put(png, 0, 33).putInt(text.length()).put(body).putInt((int) crc.getValue());
    return out.put(png, 33, png.length - 33).array();
  }

  private static byte[] withTail(byte[] file, String text) {
    byte[] tail = text.getBytes(StandardCharsets.US_ASCII);
    byte[] all = Arrays.copyOf(file, file.length + tail.length);
    System.arraycopy(tail, 0, all, file.length, tail.length);
    return all;
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }

  private static int[] pixels(byte[] file) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
