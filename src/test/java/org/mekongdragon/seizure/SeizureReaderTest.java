package org.mekongdragon.seizure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mekongdragon.kernel.DecimalSign;
import tools.jackson.databind.json.JsonMapper;

class SeizureReaderTest {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private static final String EVERYTHING =
      """
      {"occurredAt":"2025-05-03T10:20:00+07:00","country":"VN","admin1":"VN-25","city":"Lao Bảo",
       "place":"VNLAO","site":"border-gate","physicalPlace":"Lane 2","latitude":"16.6167",
       "longitude":"106.6","positionPrecision":"exact","direction":"import","mode":"road",
       "conveyance":"74C-012.34","containers":["CSQU3054383"],"waybill":"WB 1","parcel":"EE1",
       "goods":[{"regime":"drug","code":"methamphetamine","description":"đá","form":"crystal",
         "quantity":"12.4","unit":"kg","bound":"more","tabletsPartOfMass":true,"purity":"78.5",
         "hs":"293943","cas":"537-46-2","appendix":"I","term":"SCA",
         "normalised":{"grams":"12400","bound":"more","factor":"kg-1","source":"SI (2019)"}},
        {"regime":"other","description":"block","quantity":"12","unit":"pack-350g"}],
       "concealment":"food","concealmentText":"tea\\npackets","detection":"dog",
       "detectionText":"Rex","warning":"W-1","nationalNumber":"12/BB","foreignNumbers":
       {"cencomm":"C1","pics":"P2"},"lead":"VN-CUSTOMS","takingPart":["C04","BTL86"],
       "route":[{"stop":"origin","country":"LA","place":"LASAV","name":"Savannakhet",
         "at":"2025-05-02","mode":"road"},{"stop":"destination","name":"somewhere"}],
       "persons":[{"name":"Nguyễn Văn A","role":"driver","nationality":"VN","sex":"male",
         "birth":"1990","document":"CCCD 1","status":"arrested","note":"n"}],
       "companies":[{"name":"Z Ltd","role":"shipper","country":"TH","taxId":"1","address":"a",
         "note":"n"}],
       "labStatus":"confirmed","disposal":"stored","dossier":"D1","remarks":"r","cases":3,
       "origin":{"kind":"imported","sender":"hk","file":"f.csv","key":"row 1"}}
      """;

  @Test
  void writesWhatItHasReadWithoutLosingAWord() {
    SeizureContent content = SeizureReader.stored(MAPPER.readTree(EVERYTHING));
    assertThat(SeizureJson.write(content)).isEqualTo(asTexts(EVERYTHING));
    assertThat(SeizureReader.stored(SeizureJson.write(content))).isEqualTo(content);
  }

  private static Object asTexts(String json) {
    return MAPPER.readTree(json);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"contry\":\"VN\"} | contry field-unknown",
        "{\"goods\":{}} | goods field-shape",
        "{\"goods\":[1]} | goods[0] field-shape",
        "{\"country\":[\"VN\"]} | country field-shape",
        "{\"country\":\"V\\u0000N\"} | country text-control",
        "{\"city\":\"a\\u202Eb\"} | city text-control",
        "{\"city\":\"a\\u2066b\"} | city text-control",
        "{\"city\":\"a\\nb\"} | city text-control",
        "{\"occurredAt\":\"yesterday\"} | occurredAt date-form",
        "{\"occurredAt\":\"2025-02-30\"} | occurredAt date-form",
        "{\"latitude\":\"90.1\"} | latitude number-range",
        "{\"latitude\":\"1e9\"} | latitude number-range",
        "{\"cases\":0} | cases number-range",
        "{\"cases\":\"1000001\"} | cases number-range",
        "{\"labStatus\":\"perhaps\"} | labStatus choice",
        "{\"goods\":[{\"purity\":\"100.1\"}]} | goods[0].purity number-range",
        "{\"goods\":[{\"quantity\":\"=CMD\",\"unit\":\"kg\"}]} | goods[0].quantity amount-missing",
        "{\"goods\":[{\"quantity\":\"-3\",\"unit\":\"kg\"}]} | goods[0].quantity amount-negative",
        "{\"goods\":[{\"quantity\":\"3\"}]} | goods[0].quantity unit-missing",
        "{\"goods\":[{\"quantity\":\"3\",\"unit\":\"smoots\"}]} | goods[0].quantity unit-unknown",
        "{\"goods\":[{\"colour\":\"red\"}]} | goods[0].colour field-unknown",
        "{\"foreignNumbers\":[]} | foreignNumbers field-shape",
        "{\"persons\":[{\"nationality\":{}}]} | persons[0].nationality field-shape"
      })
  void namesTheFieldThatIsWrong(String json, String expected) {
    assertThat(faults(json)).containsExactly(expected);
  }

  @Test
  void boundsEveryTextAndList() {
    assertThat(faults("{\"city\":\"" + "x".repeat(200) + "\"}")).isEmpty();
    assertThat(faults("{\"city\":\"" + "x".repeat(201) + "\"}")).containsExactly("city text-long");
    assertThat(faults(lines(200))).isEmpty();
    assertThat(faults(lines(201))).containsExactly("goods list-long");
    String digits = "9".repeat(10_000);
    assertThat(faults("{\"goods\":[{\"quantity\":\"" + digits + "\",\"unit\":\"kg\"}]}"))
        .containsExactly("goods[0].quantity text-long");
  }

  @Test
  void readsNumbersAsTheWriterWritesThem() {
    String json = "{\"goods\":[{\"quantity\":\"104.410\",\"unit\":\"kg\"}]}";
    assertThat(quantity(json, DecimalSign.POINT)).isEqualTo("104.41 kg");
    assertThat(quantity(json, DecimalSign.COMMA)).isEqualTo("104410 kg");
  }

  private static String quantity(String json, DecimalSign sign) {
    return SeizureReader.read(MAPPER.readTree(json), sign)
        .orThrow()
        .goods()
        .getFirst()
        .quantity()
        .map(q -> q.amount().value().toPlainString() + " " + q.unit())
        .orElseThrow();
  }

  private static String lines(int count) {
    String lines = String.join(",", IntStream.range(0, count).mapToObj(i -> "{}").toList());
    return "{\"goods\":[" + lines + "]}";
  }

  private static List<String> faults(String json) {
    return SeizureReader.read(MAPPER.readTree(json), DecimalSign.POINT).faults().stream()
        .map(fault -> fault.field() + " " + fault.code().code())
        .toList();
  }
}
