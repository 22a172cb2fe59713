package org.mekongdragon.cargo.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mekongdragon.kernel.Fault;

/** Everything a file gave. */
record Gathered(
    List<Consignment> consignments,
    List<Finding> warnings,
    List<Finding> notices,
    List<Rejected> rejected,
    ParseSummary summary) {

  /** Knows a few ports and airports, as the reference room would know them all. */
  static final CodeLists PORTS =
      new CodeLists() {
        private final Set<String> places =
            Set.of("ECGYE", "VNHPH", "VNHAN", "CNSHA", "SGSIN", "VNSGN", "IEORK", "CNPVG");

        @Override
        public boolean knowsPlace(String unlocode) {
          return places.contains(unlocode);
        }

        @Override
        public Optional<String> placeOfAirport(String iata) {
          return switch (iata) {
            case "ORK" -> Optional.of("IEORK");
            case "PVG" -> Optional.of("CNPVG");
            case "SGN" -> Optional.of("VNSGN");
            default -> Optional.empty();
          };
        }
      };

  static Gathered sample(String name) {
    return read(bytes(name), FormatHint.AUTO, ColumnMapping.AUTO, CodeLists.FORM_ONLY);
  }

  static Gathered of(String text) {
    return of(text, ColumnMapping.AUTO);
  }

  static Gathered of(String text, ColumnMapping mapping) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return read(bytes, FormatHint.AUTO, mapping, CodeLists.FORM_ONLY);
  }

  static Gathered of(byte[] bytes) {
    return read(bytes, FormatHint.AUTO, ColumnMapping.AUTO, CodeLists.FORM_ONLY);
  }

  static Gathered checked(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return read(bytes, FormatHint.AUTO, ColumnMapping.AUTO, PORTS);
  }

  static Gathered read(byte[] bytes, FormatHint hint, ColumnMapping mapping, CodeLists lists) {
    List<Consignment> consignments = new ArrayList<>();
    List<Finding> warnings = new ArrayList<>();
    List<Finding> notices = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    CargoSink sink =
        new CargoSink() {
          @Override
          public void accept(Consignment consignment, List<Finding> doubts) {
            consignments.add(consignment);
            warnings.addAll(doubts);
          }

          @Override
          public void reject(Rejected one) {
            rejected.add(one);
          }

          @Override
          public void warn(Finding finding) {
            notices.add(finding);
          }
        };
    try {
      InputStream in = new ByteArrayInputStream(bytes);
      ParseSummary summary = new CargoParser(lists).parse(in, hint, mapping, sink);
      return new Gathered(consignments, warnings, notices, rejected, summary);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  static byte[] bytes(String name) {
    try (InputStream in = Gathered.class.getResourceAsStream("/manifests/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException(name);
      }
      return in.readAllBytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Consignment only() {
    if (consignments.size() != 1) {
      throw new AssertionError(consignments.size() + " consignments, rejected " + rejected);
    }
    return consignments.getFirst();
  }

  List<String> warningCodes() {
    return warnings.stream().map(Finding::fault).map(Gathered::code).toList();
  }

  List<String> noticeCodes() {
    return notices.stream().map(Finding::fault).map(Gathered::code).toList();
  }

  List<String> rejectedCodes() {
    return rejected.stream().map(r -> code(r.reasons().getFirst())).toList();
  }

  private static String code(Fault fault) {
    return fault.code().code();
  }

  /** Nothing was wrong anywhere. */
  boolean isClean() {
    return warnings.isEmpty() && notices.isEmpty() && rejected.isEmpty();
  }
}
