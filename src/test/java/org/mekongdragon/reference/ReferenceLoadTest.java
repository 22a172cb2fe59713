package org.mekongdragon.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.mekongdragon.HouseTest;
import org.mekongdragon.kernel.Problem;
import org.springframework.beans.factory.annotation.Autowired;

/** Loads newer editions of a small list; owner prefixes are used by no other test's figures. */
class ReferenceLoadTest extends HouseTest {

  private static final ReferenceKind KIND = ReferenceKind.CONTAINER_PREFIX;
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate SECOND = LocalDate.of(2026, 7, 1);

  @Autowired private Reference reference;

  @Test
  void keepsHistoryWhenANewerEditionIsLoaded() {
    LoadReport first =
        load("2026-1", FIRST, "code,en,weight\nZZAU,Zebra Lines,50\nZZBU,Zenith,\nZZCU,Zulu,\n");
    assertThat(first.added()).isEqualTo(3);

    LoadReport second =
        load("2026-2", SECOND, "code,en,weight\nZZAU,Zebra Group,50\nZZBU,Zenith,\nZZDU,Zorro,\n");
    assertThat(second.added()).isEqualTo(2);
    assertThat(second.closed()).isEqualTo(2);
    assertThat(second.unchanged()).isEqualTo(1);

    assertThat(reference.name(KIND, "ZZAU", "en")).isEqualTo("Zebra Group");
    assertThat(reference.entry(KIND, "ZZCU")).isEmpty();
    assertThat(reference.suggest(KIND, "zulu", "en", 12)).isEmpty();
    assertThat(reference.suggest(KIND, "zorro", "en", 12)).hasSize(1);
    assertThat(nameOn("ZZAU", SECOND.minusDays(1))).isEqualTo("Zebra Lines");
    assertThat(nameOn("ZZAU", SECOND)).isEqualTo("Zebra Group");
    assertThat(nameOn("ZZCU", SECOND.minusDays(1))).isEqualTo("Zulu");
    assertThat(reference.entryAsOf(KIND, "ZZCU", SECOND)).isEmpty();
    assertThat(reference.entryAsOf(KIND, "ZZDU", FIRST)).isEmpty();

    LoadReport again =
        load("2026-2", SECOND, "code,en,weight\nZZAU,Zebra Group,50\nZZBU,Zenith,\nZZDU,Zorro,\n");
    assertThat(again.changedNothing()).isTrue();

    assertThatThrownBy(() -> load("2026-1b", FIRST, "code,en\nZZAU,Old\n"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(ReferenceProblem.EDITION_OLD));
    assertThat(reference.loadSeed()).isEmpty();
    assertThat(reference.editions()).extracting(Edition::name).contains("2026-1", "2026-2");
  }

  @Test
  void refusesAListWithOneBadRowAndChangesNothing() {
    LocalDate far = LocalDate.of(2027, 1, 1);
    for (String bad :
        new String[] {
          "code,en\nZZEU,Good\n,No code\n",
          "code,en\nZZEU,Good\nZZEU,Twice\n",
          "code,en\nZZEU,Good\nZZFU,\n",
          "code,en\nZZEU,Good\nZZFU,Nul \0\n",
          "code,en,weight\nZZEU,Good,heavy\n",
          "nothing\n",
          ""
        }) {
      assertThatThrownBy(() -> load("bad", far, bad)).isInstanceOf(Problem.class);
    }
    assertThat(reference.entry(KIND, "ZZEU")).isEmpty();
  }

  @Test
  void refusesAPackedFileThatGrowsTooLarge() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      byte[] row = "x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 1100; i++) {
        out.write(row);
      }
    }
    byte[] bytes = packed.toByteArray();
    assertThatThrownBy(() ->
            reference.load(KIND, "bomb", LocalDate.of(2027, 1, 1), new ByteArrayInputStream(bytes)))
        .isInstanceOf(Problem.class);
  }

  private LoadReport load(String edition, LocalDate from, String csv) {
    return reference.load(
        KIND, edition, from, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
  }

  private String nameOn(String code, LocalDate day) {
    return reference.entryAsOf(KIND, code, day).orElseThrow().name("en");
  }
}
