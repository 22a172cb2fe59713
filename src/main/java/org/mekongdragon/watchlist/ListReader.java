package org.mekongdragon.watchlist;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.LoadedList;
import org.mekongdragon.targeting.OfacList;
import org.mekongdragon.targeting.UnitedNationsList;
import org.mekongdragon.targeting.names.ListedName;

/** Reads files of any known form into entries. */
final class ListReader {

  private ListReader() {}

  /**
   * @throws Problem when the file is none of its format, or holds more than a list takes
   */
  static ReadList read(ListFile file) {
    try {
      return switch (file.format()) {
        case UN -> {
          try (InputStream in = open(file.main())) {
            yield entries(UnitedNationsList.read(in));
          }
        }
        case OFAC -> treasury(file);
        case CSV -> {
          try (InputStream in = open(file.main())) {
            yield EntryCsv.read(in);
          }
        }
      };
    } catch (IOException e) {
      throw Problem.of(WatchProblem.LIST_FILE_GONE);
    }
  }

  private static InputStream open(Path file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
  }

  private static ReadList treasury(ListFile file) throws IOException {
    try (Reader parties = latin(Optional.of(file.main()));
        Reader aliases = latin(file.aliases());
        Reader addresses = latin(file.addresses())) {
      return entries(OfacList.read(parties, aliases, addresses));
    }
  }

  /** The Treasury writes in the Latin character set. */
  private static Reader latin(Optional<Path> file) throws IOException {
    return file.isPresent()
        ? Files.newBufferedReader(file.get(), StandardCharsets.ISO_8859_1)
        : new StringReader("");
  }

  private static ReadList entries(LoadedList loaded) {
    EntryGathering gathering = new EntryGathering();
    for (Fault fault : loaded.faults()) {
      gathering.fault(fault.field(), fault.code(), fault.arguments().toArray());
    }
    for (ListedName name : loaded.names()) {
      String key = name.id();
      if (gathering.add(key, EntryKind.of(name.kind()), name.name(), key) && !name.alias()) {
        gathering.know(key, name.evidence());
        gathering.remark(key, loaded.remarks().getOrDefault(key, ""));
      }
    }
    return gathering.done(loaded.edition());
  }
}
