package org.mekongdragon.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * An Office Open XML package that says of itself only when its report was made: the same report and
 * moment give the same bytes, whenever and wherever they are written. Packages inside (the figures
 * of a chart) are settled too.
 */
final class SettledPackage {

  /** What a zip can say at least. */
  private static final LocalDateTime OLDEST = LocalDateTime.of(1980, 1, 1, 0, 0);

  private SettledPackage() {}

  static byte[] of(byte[] zip, Instant moment) throws IOException {
    LocalDateTime made = moment.atOffset(ZoneOffset.UTC).toLocalDateTime();
    ByteArrayOutputStream settled = new ByteArrayOutputStream(zip.length);
    try (ZipFile input = ZipFile.builder().setByteArray(zip).get();
        ZipOutputStream output = new ZipOutputStream(settled)) {
      for (ZipArchiveEntry entry : Collections.list(input.getEntriesInPhysicalOrder())) {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(made.isBefore(OLDEST) ? OLDEST : made.truncatedTo(ChronoUnit.MINUTES));
        output.putNextEntry(same);
        byte[] content = input.getInputStream(entry).readAllBytes();
        output.write(content(entry.getName(), content, moment));
        output.closeEntry();
      }
    }
    return settled.toByteArray();
  }

  private static byte[] content(String name, byte[] bytes, Instant moment) throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".xlsx")) {
      return of(bytes, moment);
    }
    return lower.equals("docprops/core.xml")
        ? new String(bytes, StandardCharsets.UTF_8)
            .replaceAll(
                "(<dcterms:(?:created|modified)[^>]*>)[^<]*<",
                "$1" + moment.truncatedTo(ChronoUnit.SECONDS) + "<")
            .getBytes(StandardCharsets.UTF_8)
        : bytes;
  }
}
