package org.mekongdragon.cargo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mekongdragon.cargo.parse.ColumnMapping;
import org.mekongdragon.cargo.parse.FormatHint;
import org.mekongdragon.cargo.parse.TableColumns;
import org.mekongdragon.database.KeptFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the columns of a table mean: a sender is known by the header of its tables, and what
 * somebody said of them once holds for every file with the same header.
 */
@Component
class ManifestColumns {

  private final ManifestStore store;
  private final ManifestFiles files;
  private final TransactionTemplate transaction;

  ManifestColumns(
      ManifestStore store, ManifestFiles files, PlatformTransactionManager transactions) {
    this.store = store;
    this.files = files;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * How a file is to be read.
   *
   * @param asks whether a person should look at the columns first
   */
  record Reading(ColumnMapping mapping, boolean asks) {}

  /**
   * A file that somebody took back before is asked about again.
   *
   * @param mayAsk whether somebody is there who can answer
   */
  Reading of(String organisation, FormatHint hint, KeptFiles.Kept file, boolean mayAsk) {
    Optional<TableColumns> table = table(hint, file.id());
    if (table.isEmpty()) {
      return new Reading(ColumnMapping.AUTO, false);
    }
    Optional<ColumnMapping> habit =
        Objects.requireNonNull(
            transaction.execute(tx -> store.habit(organisation, fingerprint(table.get()))));
    boolean again =
        mayAsk
            && Boolean.TRUE.equals(
                transaction.execute(tx -> store.wasWithdrawn(organisation, file.sha256())));
    boolean unknown =
        table.get().columns().stream()
            .anyMatch(column -> column.field().isEmpty() && !column.name().isEmpty());
    return new Reading(
        habit.orElse(ColumnMapping.AUTO), again || (mayAsk && habit.isEmpty() && unknown));
  }

  /** How a table is read according to its header; what nobody said, its own names say. */
  ColumnMapping habit(String organisation, FormatHint hint, byte[] file) {
    try (InputStream input = new ByteArrayInputStream(file)) {
      return TableColumns.of(input, hint)
          .flatMap(table -> store.habit(organisation, fingerprint(table)))
          .orElse(ColumnMapping.AUTO);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The columns of a kept file; empty when it is no table or no longer kept. */
  Optional<TableColumns> table(FormatHint hint, UUID file) {
    if (!files.isKept(file)) {
      return Optional.empty();
    }
    try (InputStream input = files.open(file)) {
      return TableColumns.of(input, hint);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isTable(FormatHint hint, UUID file) {
    return table(hint, file).isPresent();
  }

  /** The same for tables with the same columns in the same order. */
  static String fingerprint(TableColumns table) {
    String names =
        table.columns().stream()
            .map(column -> column.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining("\n"));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(names.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
