package org.mekongdragon.targeting.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.targeting.names.NameReason.Code;

/** Each script and each trap: what must match, its neighbour that must not, and the reason. */
class NameScorerTest {

  private static final double LOOK = NameScorer.DEFAULT_THRESHOLD;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nguyễn Thị Phương Thảo | Nguyen Thi Phuong Thao",
        "NGUYEN VAN HUNG | Nguyễn Văn Hùng",
        "习近平 | Xi Jinping",
        "習近平 | 习近平",
        "周恩来 | ZHOU, Enlai",
        "สมชาย ใจดี | Somchai Jaidee",
        "ทักษิณ ชินวัตร | Thaksin Shinawatra",
        "ສົມສັກ ວົງພະຈັນ | Somsak Vongphachanh",
        "ហ៊ុន សែន | Hun Sen",
        "ប៉ុល ពត | Pol Pot",
        "အောင်ဆန်းစုကြည် | Aung San Suu Kyi",
        "ဦး မင်းအောင်လှိုင် | Min Aung Hlaing",
        "Владимир Путин | Vladimir Putin",
        "محمد عبد الرحمن | Mohammed Abdul Rahman",
        "김정은 | Kim Jong Un",
        "バラク・オバマ | Barack Obama",
        "ბარაკ ობამა | Barak Obama"
      })
  void readsTheSameNameFromAnyScript(String a, String b) {
    assertThat(NameScorer.score(a, b)).isGreaterThanOrEqualTo(LOOK);
    assertThat(NameScorer.score(b, a)).isGreaterThanOrEqualTo(LOOK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "习近平 | Xi Zhongxun",
        "สมชาย ใจดี | Prasert Thongdee",
        "ហ៊ុន សែន | Pol Pot",
        "김정은 | Kim Yong Nam",
        "محمد حسن | Khalid Hassan",
        "Nguyễn Văn Hùng | Trần Văn Hùng",
        "Nguyễn Văn Hùng | Nguyễn Văn Nam",
        "Barack Obama | Michelle Obama",
        "Hans Friedrich | Karl Friedrich",
        "Sergey Ivanovich Lavrov | Sergey Viktorovich Lavrov",
        "William G. Frost | William W. Frost",
        "Golden Star Trading Co., Ltd | Golden Moon Trading Co., Ltd"
      })
  void keepsDifferentNamesApart(String a, String b) {
    assertThat(NameScorer.score(a, b)).isLessThan(LOOK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Alexander Lukashenko | Lukashenko, Alexander | reordered",
        "Ali A. Velayati | Ali Akbar Velayati | initial",
        "Boris Johnson | Alexandre Boris Johnson | missing-word",
        "Alexandre Boris Johnson | Boris Johnson | extra-word",
        "AlisherUsmanov | Alisher Usmanov | joined",
        "Good Will Company | Goodwill Company | joined",
        "Igor Sechim | Igor Sechin | typo",
        "Emanuel Macron | Emmanuel Macron | spelling",
        "Владимир Путин | Vladimir Putin | transliterated",
        "Bill Clinton | William Clinton | same-meaning",
        "Kings Romans Co., Ltd | Kings Romans | legal-form-missing",
        "Kings Romans JSC | Kings Romans LLC | legal-form-differs",
        "Dr. Rami Makhlouf | Rami Makhlouf | title-ignored",
        "Rami Makhlouf | Rami Makhlouf | exact",
        "RAMI MAKHLOUF | Rami Makhlouf | same-words"
      })
  void saysWhy(String a, String b, String code) {
    NameMatch match = NameScorer.score(NameQuery.of(a), ListedName.of("1", b));
    assertThat(match.score()).isGreaterThanOrEqualTo(LOOK);
    assertThat(match.reasons()).extracting(reason -> reason.code().code()).contains(code);
    assertThat(NameReason.english(match.reasons())).isNotBlank().doesNotContain("{");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CÔNG TY TNHH THƯƠNG MẠI HẢI ÂU | Hai Au Trading Co., Ltd",
        "Cty CP Sông Hồng | SONG HONG JSC",
        "深圳市华为技术有限公司 | 深圳市華為技術有限公司",
        "บริษัท เจริญโภคภัณฑ์ จำกัด | เจริญโภคภัณฑ์",
        "Siemens Aktiengesellschaft | Siemens AG",
        "ООО Рога и Копыта | Roga i Kopyta LLC",
        "OAO Gazprom | Open Joint Stock Company Gazprom",
        "1st International Bank | First Int'l Bank",
        "Brigade Forty-Four | Brigade 44"
      })
  void looksThroughLegalFormsAndWordsOfTrade(String a, String b) {
    assertThat(NameScorer.score(a, b)).isGreaterThanOrEqualTo(LOOK);
  }

  @Test
  void evidenceMovesDoubtfulNames() {
    NameEvidence born = evidence("1970-05-01", "VN", "B1234567");
    ListedName listed = new ListedName("1", "Tran Minh Duc", NameKind.PERSON, false, born);
    double bare = score("Tran Min Duc", NameEvidence.NONE, listed);
    assertThat(score("Tran Min Duc", evidence("1970-05-01", "VN", ""), listed)).isGreaterThan(bare);
    assertThat(score("Tran Min Duc", evidence("1991-02-03", "VN", ""), listed)).isLessThan(bare);
    assertThat(score("Tran Min Duc", evidence("", "MX", ""), listed)).isLessThan(bare);
    assertThat(score("Tran Min Duc", evidence("", "", "b 123-4567"), listed)).isGreaterThan(0.95);
  }

  @Test
  void aYearApartNeitherHelpsNorHarms() {
    ListedName listed =
        new ListedName("1", "Tran Minh Duc", NameKind.PERSON, false, evidence("1970", "", ""));
    double bare = score("Tran Min Duc", NameEvidence.NONE, listed);
    assertThat(score("Tran Min Duc", evidence("1971", "", ""), listed)).isEqualTo(bare);
    assertThat(score("Tran Min Duc", evidence("1972", "", ""), listed)).isLessThan(bare);
  }

  @Test
  void homophonesAreNotTheSameCharacters() {
    assertThat(NameScorer.score("李伟", "李偉")).isEqualTo(1);
    NameMatch other = NameScorer.score(NameQuery.of("李伟"), ListedName.of("1", "李维"));
    assertThat(other.score()).isLessThan(1);
    assertThat(other.reasons()).extracting(NameReason::code).contains(Code.SAME_SOUND);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | x",
        "... | ...",
        "a | a",
        "🙂 | 🙂",
        "' ' | Nguyen",
        "1 | 1",
        "ー | ー",
        "் | ்"
      })
  void survivesNamesOfNothing(String a, String b) {
    assertThat(NameScorer.score(a, b)).isBetween(0.0, 1.0);
  }

  @Test
  void readsOnlyTheBeginningOfEndlessNames() {
    String endless = "Nguyen ".repeat(100_000);
    String han = "习".repeat(100_000);
    assertThat(NameScorer.score(endless, endless)).isEqualTo(1);
    assertThat(NameScorer.score(han, "习近平")).isBetween(0.0, 1.0);
  }

  private static double score(String name, NameEvidence evidence, ListedName listed) {
    return NameScorer.score(new NameQuery(name, NameKind.PERSON, evidence), listed).score();
  }

  private static NameEvidence evidence(String date, String country, String identifier) {
    return new NameEvidence(
        date.isEmpty() ? Set.of() : Set.of(date),
        country.isEmpty() ? Set.of() : Set.copyOf(List.of(new CountryCode(country))),
        identifier.isEmpty() ? Set.of() : Set.of(identifier));
  }
}
