package org.mekongdragon.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;

/** What a file is, told by what is in it; its name decides between kinds of plain text only. */
enum AttachmentType {
  PDF("application/pdf"),
  JPEG("image/jpeg"),
  PNG("image/png"),
  WEBP("image/webp"),
  /** Pictures of phones: ISO/IEC 23008-12, one coded with HEVC. */
  HEIC("image/heic"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  CSV("text/csv"),
  TXT("text/plain");

  private static final Set<String> HEIF_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

  private static final int START = 16;
  private static final int SAMPLE = 1 << 16;

  private final String mediaType;

  AttachmentType(String mediaType) {
    this.mediaType = mediaType;
  }

  /** As in HTTP. */
  String mediaType() {
    return mediaType;
  }

  static AttachmentType ofMedia(String mediaType) {
    return Arrays.stream(values())
        .filter(type -> type.mediaType.equals(mediaType))
        .findFirst()
        .orElseThrow();
  }

  static Optional<AttachmentType> of(Path file, String name) throws IOException {
    byte[] start;
    try (InputStream input = Files.newInputStream(file)) {
      start = input.readNBytes(START);
    }
    String head = new String(start, StandardCharsets.ISO_8859_1);
    if (head.startsWith("%PDF-")) {
      return Optional.of(PDF);
    }
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return Optional.of(WEBP);
    }
    if (head.startsWith("ftyp", 4)
        && HEIF_BRANDS.contains(head.substring(8, Math.min(12, head.length())))) {
      return Optional.of(HEIC);
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return office(file);
    }
    return text(file, name.toLowerCase(Locale.ROOT));
  }

  private static Optional<AttachmentType> office(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      // Macros are no part of what is taken.
      boolean macros = zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"));
      if (macros) {
        return Optional.empty();
      }
      if (zip.getEntry("xl/workbook.xml") != null) {
        return Optional.of(XLSX);
      }
      return zip.getEntry("word/document.xml") == null ? Optional.empty() : Optional.of(DOCX);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<AttachmentType> text(Path file, String name) throws IOException {
    if (!name.endsWith(".csv") && !name.endsWith(".txt")) {
      return Optional.empty();
    }
    try (InputStream input = Files.newInputStream(file)) {
      byte[] sample = input.readNBytes(SAMPLE);
      // A character may be cut at the end of the sample.
      int length = Math.max(0, sample.length == SAMPLE ? sample.length - 4 : sample.length);
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(
                  length == sample.length ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(sample, 0, length))
              .toString();
      boolean plain =
          text.chars()
              .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
      return plain ? Optional.of(name.endsWith(".csv") ? CSV : TXT) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
