package org.mekongdragon.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mekongdragon.cargo.parse.CargoParser;
import org.mekongdragon.cargo.parse.CargoSink;
import org.mekongdragon.cargo.parse.CodeLists;
import org.mekongdragon.cargo.parse.ColumnMapping;
import org.mekongdragon.cargo.parse.Consignment;
import org.mekongdragon.cargo.parse.Finding;
import org.mekongdragon.cargo.parse.FormatHint;
import org.mekongdragon.cargo.parse.Rejected;
import org.mekongdragon.targeting.engine.CargoRecord;
import org.mekongdragon.targeting.engine.Field;

class CargoRecordsTest {

  private static List<Consignment> read(byte[] file) throws IOException {
    List<Consignment> all = new ArrayList<>();
    CargoSink sink =
        new CargoSink() {
          @Override
          public void accept(Consignment consignment, List<Finding> warnings) {
            all.add(consignment);
          }

          @Override
          public void reject(Rejected rejected) {}

          @Override
          public void warn(Finding finding) {}
        };
    new CargoParser(CodeLists.FORM_ONLY)
        .parse(new ByteArrayInputStream(file), FormatHint.AUTO, ColumnMapping.AUTO, sink);
    return all;
  }

  private static CargoRecord record(String table) throws IOException {
    return CargoRecords.of(read(table.getBytes(StandardCharsets.UTF_8)).getFirst(), 7);
  }

  @Test
  void fillsEveryFieldOfTheRules() throws IOException {
    byte[] file = Files.readAllBytes(Path.of("src/test/resources/manifests/consignments.csv"));
    CargoRecord first = CargoRecords.of(read(file).getFirst(), 1);
    Map<Field, List<String>> expected =
        Map.ofEntries(
            Map.entry(Field.MODE, List.of("sea")),
            Map.entry(Field.HS, List.of("08039010")),
            Map.entry(Field.GOODS, List.of("FRESH BANANAS IN CARTONS")),
            Map.entry(Field.ORIGIN, List.of("EC")),
            Map.entry(Field.LOADING, List.of("ECGYE")),
            Map.entry(Field.TRANSIT, List.of("CNSHA")),
            Map.entry(Field.DISCHARGE, List.of("VNHPH")),
            Map.entry(Field.DESTINATION, List.of("VNHAN")),
            Map.entry(Field.SHIPPER, List.of("FRUTAS DEL PACIFICO S.A.")),
            Map.entry(Field.CONSIGNEE, List.of("CONG TY TNHH HOA QUA MIEN BAC")),
            Map.entry(Field.NOTIFY, List.of("DAI LY VAN TAI BIEN ABC")),
            Map.entry(Field.CONTAINER, List.of("MSKU1234565")),
            Map.entry(Field.SEAL, List.of("EC778812")),
            Map.entry(Field.VESSEL, List.of("PACIFIC DRAGON")),
            Map.entry(Field.VOYAGE, List.of("025N")),
            Map.entry(Field.WAYBILL, List.of("HLCUGYE250312345")),
            Map.entry(Field.CURRENCY, List.of("USD")));
    expected.forEach((field, values) -> assertThat(first.texts(field)).isEqualTo(values));
    assertThat(first.arrival()).contains(LocalDate.of(2025, 5, 3));
    assertThat(first.number(Field.GROSS_MASS)).hasValue(21_600);
    assertThat(first.number(Field.PACKAGES)).hasValue(1_080);
    assertThat(first.number(Field.VALUE)).hasValue(15_120);
    assertThat(first.number(Field.VALUE_PER_KG)).hasValue(0.7);
    assertThat(first.number(Field.KG_PER_PACKAGE)).hasValue(20);
  }

  @Test
  void keepsEveryCodeContainerSealAndTransitPort() throws IOException {
    CargoRecord record =
        record(
            """
            hs,container,seal,transit,goods
            2939.41|300490,HLXU6543218|TGHU7770016,S1|S2,CNSHA|SGSIN,one|two
            """);
    assertThat(record.texts(Field.HS)).containsExactly("293941", "300490");
    assertThat(record.texts(Field.CONTAINER)).containsExactly("HLXU6543218", "TGHU7770016");
    assertThat(record.texts(Field.SEAL)).containsExactly("S1", "S2");
    assertThat(record.texts(Field.TRANSIT)).containsExactly("CNSHA", "SGSIN");
    assertThat(record.texts(Field.GOODS)).containsExactly("one", "two");
  }

  @Test
  void namesARecordByIdThenWaybillThenNumber() throws IOException {
    assertThat(record("id,waybill,hs\nA,B,0803\n").id()).isEqualTo("A");
    assertThat(record("id,waybill,hs\n,B,0803\n").id()).isEqualTo("B");
    assertThat(record("id,waybill,hs\n,,0803\n").id()).isEqualTo("7");
  }

  @Test
  void takesNoOtherCurrencyForDollars() throws IOException {
    assertThat(record("id,hs,value,currency\n1,08,100,USD\n").number(Field.VALUE)).hasValue(100);
    assertThat(record("id,hs,value,currency\n1,08,100,\n").number(Field.VALUE)).hasValue(100);
    CargoRecord dong = record("id,hs,value,currency\n1,08,100,VND\n");
    assertThat(dong.number(Field.VALUE)).isEmpty();
    assertThat(dong.texts(Field.CURRENCY)).containsExactly("VND");
  }

  @Test
  void leavesOutWhatIsMissing() throws IOException {
    CargoRecord record = record("id,hs,origin,gross_mass,packages\n1,08,,5,\n");
    assertThat(record.texts(Field.ORIGIN)).isEmpty();
    assertThat(record.number(Field.KG_PER_PACKAGE)).isEmpty();
    assertThat(record.arrival()).isEmpty();
  }
}
