package dev.zhenzan.cli.vertical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerticalCommandsTest {
  @TempDir Path folder;

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private void writeTitle() throws IOException {
    write(
        "pack.yaml",
        """
        code: tea
        version: 1
        name: {zh: 茶, en: Tea}
        description: {zh: 茶农和茶人, en: Growers and drinkers of tea}
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "show", "check"})
  void helpOfEachCommand_describesItAndHasAnExample(String command) {
    CommandRun run = CommandRun.of("vertical", command, "--help");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("Usage: zhenzan vertical " + command)
        .containsPattern("(?m)^  zhenzan vertical " + command + " ")
        .contains("Exit status: 0", "-h, --help");
    assertThat(CommandRun.of("vertical").status()).isEqualTo(2);
  }

  @Test
  void list_namesEveryVerticalInBothLanguages() {
    CommandRun zh = CommandRun.of("vertical", "list", "--lang", "zh");
    CommandRun en = CommandRun.of("vertical", "list", "--lang", "en");

    assertThat(zh.status()).isZero();
    assertThat(zh.out()).contains("agriculture", "三农", "general", "通用");
    assertThat(en.out()).contains("Agriculture and countryside");
    assertThat(en.out().lines()).hasSameSizeAs(zh.out().lines().toList());
  }

  @Test
  void show_tellsFiguresWithBasisAndSource() {
    CommandRun run = CommandRun.of("vertical", "show", "general", "--lang", "en");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .containsPattern(
            "like_rate +starter +0\\.0014 0\\.0045 0\\.0119 0\\.0252 0\\.0431  \\(measured\\)")
        .containsPattern("early_likes +500  \\(claimed\\) An industry article")
        .contains("publish_at  Publish at other hours", "all of it is its own");
  }

  @Test
  void showOfAnUnknownVertical_namesTheKnownOnes() {
    CommandRun run = CommandRun.of("vertical", "show", "agricultur");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("'agricultur' is no vertical; known are agriculture,");
  }

  @Test
  void newPack_needsNoCode() throws IOException {
    writeTitle();
    write(
        "vocabulary.yaml",
        """
        tags:
          - {code: food.tea, words: [盖碗, 茶席]}
        """);

    CommandRun check = CommandRun.of("vertical", "check", folder, "--lang", "en");
    CommandRun list = CommandRun.of("vertical", "list", "--packs", folder, "--lang", "en");
    CommandRun show = CommandRun.of("vertical", "show", "tea", "--packs", folder, "--lang", "en");

    assertThat(check.status()).isZero();
    assertThat(check.out())
        .contains("tea v1  Tea", "1 tags, 2 words", "taken from the general pack: advice.")
        .doesNotContain("general pack: vocabulary");
    assertThat(list.out()).contains("tea          v1  Tea: Growers and drinkers of tea");
    assertThat(show.out()).contains("food.tea  Tea  盖碗 茶席");
  }

  @Test
  void mistakes_areToldWithTheirPlacesAndAreANegativeAnswer() throws IOException {
    writeTitle();
    write("thresholds.yaml", "early_like: {value: 1, basis: claim, source: A}\n");
    write("advice.yaml", "publish_at:\n  titel: {zh: 甲, en: A}\n");

    CommandRun run = CommandRun.of("vertical", "check", folder);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out().lines())
        .containsExactly(
            folder.resolve("advice.yaml")
                + ":2:3: no 'title' here; add it (is 'titel' in line 2 meant?)",
            folder.resolve("thresholds.yaml")
                + ":1:1: unknown 'early_like'; did you mean 'early_likes'?");
    assertThat(run.err()).contains("2 to mend");
  }

  @Test
  void brokenPackOfAnOption_failsWithItsPlaces() throws IOException {
    write("pack.yaml", "code: tea\n");

    CommandRun run = CommandRun.of("vertical", "list", "--packs", folder);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .startsWith("zhenzan: " + folder.resolve("pack.yaml") + ":1:1: no 'version' here; add it");
  }

  @Test
  void folderThatIsNotThere_fails() {
    CommandRun run = CommandRun.of("vertical", "check", folder.resolve("absent"));

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("no such folder");
  }
}
