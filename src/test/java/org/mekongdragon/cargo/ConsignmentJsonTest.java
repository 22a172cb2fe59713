package org.mekongdragon.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mekongdragon.cargo.parse.CargoContainer;
import org.mekongdragon.cargo.parse.CargoFormat;
import org.mekongdragon.cargo.parse.CargoParser;
import org.mekongdragon.cargo.parse.CargoSink;
import org.mekongdragon.cargo.parse.CodeLists;
import org.mekongdragon.cargo.parse.ColumnMapping;
import org.mekongdragon.cargo.parse.Consignment;
import org.mekongdragon.cargo.parse.Conveyance;
import org.mekongdragon.cargo.parse.Documents;
import org.mekongdragon.cargo.parse.Finding;
import org.mekongdragon.cargo.parse.FormatHint;
import org.mekongdragon.cargo.parse.GoodsLine;
import org.mekongdragon.cargo.parse.Money;
import org.mekongdragon.cargo.parse.Parties;
import org.mekongdragon.cargo.parse.Party;
import org.mekongdragon.cargo.parse.Place;
import org.mekongdragon.cargo.parse.Rejected;
import org.mekongdragon.cargo.parse.Route;
import org.mekongdragon.cargo.parse.StatedTime;
import org.mekongdragon.kernel.ContainerNumber;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.HsCode;
import org.mekongdragon.kernel.TransportMode;

/** What is kept is what was received, to the last zero behind the point. */
class ConsignmentJsonTest {

  @Test
  void readsBackEveryConsignmentOfEveryFormat() throws IOException {
    List<Consignment> all = new ArrayList<>();
    CargoParser parser = new CargoParser(CodeLists.FORM_ONLY);
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/manifests"))) {
      for (Path file : files.toList()) {
        try (InputStream input = Files.newInputStream(file)) {
          var _ = parser.parse(input, FormatHint.AUTO, ColumnMapping.AUTO, into(all));
        }
      }
    }
    assertThat(all).hasSizeGreaterThan(20);
    assertThat(all.stream().map(Consignment::format).distinct()).hasSizeGreaterThan(8);
    for (Consignment one : all) {
      assertThat(ConsignmentReader.read(ConsignmentWriter.bytes(one))).isEqualTo(one);
    }
  }

  @Test
  void keepsEveryFieldAndEveryDigit() {
    assertThat(ConsignmentReader.read(ConsignmentWriter.bytes(full("Công ty 越南 \"quoted\" \\"))))
        .isEqualTo(full("Công ty 越南 \"quoted\" \\"));
  }

  @Test
  void keepsHalvesOfCharactersAndZeros() {
    String hostile = "a\u0000b\ud800c\udc00\ud83d";
    assertThat(ConsignmentReader.read(ConsignmentWriter.bytes(full(hostile))))
        .isEqualTo(full(hostile));
    assertThat(ChunkRows.clean(hostile)).isEqualTo("abc");
    assertThat(ChunkRows.clean("fine 🍌")).isEqualTo("fine 🍌");
  }

  @Test
  void tellsPlacesThatAreCodesFromThoseThatAreNot() {
    for (String stated : List.of("CO", "co", "COBUN", "cobun", "VNHPH", "VN", "C", "Cosmo")) {
      for (Optional<String> code : List.of(Optional.of("COBUN"), Optional.<String>empty())) {
        for (Optional<CountryCode> country :
            List.of(Optional.of(new CountryCode("CO")), Optional.<CountryCode>empty())) {
          Consignment one = with(full("x"), new Place(stated, code, country));
          assertThat(ConsignmentReader.read(ConsignmentWriter.bytes(one))).isEqualTo(one);
        }
      }
    }
  }

  @Test
  void readsWhatWasWrittenOutInFull() {
    String before =
        """
        {"f":"CSV","id":"1","or":{"s":"CO","c":"CO"},"tr":[{"s":"VNHPH","u":"VNHPH","c":"VN"}],
        "at":["2026-04-30","",""],"g":[{"h":"080390","hs":"080390"}],
        "c":[{"s":"CSQU3054383","n":"CSQU3054383","l":"UNKNOWN"}]}\
        """;
    String now =
        """
        {"f":"CSV","id":"1","or":"CO","tr":["VNHPH"],"at":"2026-04-30","g":[{"H":"080390"}],\
        "c":["CSQU3054383"]}\
        """;
    Consignment read = ConsignmentReader.read(before.getBytes(StandardCharsets.UTF_8));
    assertThat(new String(ConsignmentWriter.bytes(read), StandardCharsets.UTF_8)).isEqualTo(now);
    assertThat(ConsignmentReader.read(now.getBytes(StandardCharsets.UTF_8))).isEqualTo(read);
  }

  private static Consignment with(Consignment one, Place place) {
    return new Consignment(
        one.format(),
        one.id(),
        one.documents(),
        one.parties(),
        new Route(place, place, List.of(place), Place.NONE, place),
        one.conveyance(),
        one.goods(),
        one.containers(),
        one.seals(),
        one.packages(),
        one.grossMassKg(),
        one.value());
  }

  private static Consignment full(String text) {
    Optional<CountryCode> country = Optional.of(new CountryCode("CO"));
    Place place = new Place(text, Optional.of("COBUN"), country);
    StatedTime time =
        new StatedTime(
            LocalDate.of(2026, 5, 1),
            Optional.of(LocalTime.of(3, 0, 7)),
            Optional.of(ZoneOffset.ofHoursMinutes(5, 30)));
    Party party = new Party(text, text, country, List.of("1", text), List.of("+84"));
    return new Consignment(
        CargoFormat.CUSCAR,
        text,
        new Documents(text, text, List.of(text), Optional.of(time)),
        new Parties(party, party, Party.NONE, new Party("", text, country, List.of(), List.of())),
        new Route(place, Place.NONE, List.of(place, Place.NONE), place, place),
        new Conveyance(
            Optional.of(TransportMode.SEA),
            text,
            text,
            text,
            text,
            country,
            Optional.of(StatedTime.day(LocalDate.of(1999, 12, 31))),
            Optional.of(time)),
        List.of(
            new GoodsLine(
                text,
                Optional.of(new HsCode("080390")),
                text,
                OptionalLong.of(0),
                "CT",
                Optional.of(new BigDecimal("1.500")),
                Optional.of(new Money(new BigDecimal("1E+3"), "USD")),
                country,
                List.of("MSCU1234567")),
            new GoodsLine(
                "",
                Optional.empty(),
                "",
                OptionalLong.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of())),
        List.of(
            new CargoContainer(
                text,
                Optional.of(new ContainerNumber("CSQU3054383")),
                "45R1",
                CargoContainer.Load.UNKNOWN,
                List.of(text),
                Optional.of(new BigDecimal("0.00")),
                text)),
        List.of(text),
        OptionalLong.of(Long.MAX_VALUE),
        Optional.of(new BigDecimal("12345678901234567890.123456789")),
        Optional.of(new Money(new BigDecimal("0"), "")));
  }

  private static CargoSink into(List<Consignment> all) {
    return new CargoSink() {
      @Override
      public void accept(Consignment consignment, List<Finding> warnings) {
        all.add(consignment);
      }

      @Override
      public void reject(Rejected rejected) {}

      @Override
      public void warn(Finding finding) {}
    };
  }
}
