package dev.zhenzan.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.cli.CommandRun;
import dev.zhenzan.cli.CsvText;
import dev.zhenzan.cli.Folders;
import dev.zhenzan.exposure.plan.Assigner;
import dev.zhenzan.exposure.plan.KeyedDraws;
import dev.zhenzan.exposure.plan.Shares;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanSimulateCommandTest {
  private static final String HEADER = "time,account_id,video_id,arm,propensity,p_watch,watched";

  @TempDir Path folder;

  private CommandRun simulate(Path out, Object... more) {
    Object[] usual = {"plan", "simulate", "--out", out, "--accounts", 3000, "--days", 2};
    Object[] all = Arrays.copyOf(usual, usual.length + more.length);
    System.arraycopy(more, 0, all, usual.length, more.length);
    return CommandRun.of(all);
  }

  @Test
  void simulate_tellsWhatThePlanReachedStoppedAndChanged() throws IOException {
    Path out = folder.resolve("plan");

    CommandRun run = simulate(out, "--works", 10, "--budget", 4000, "--lang", "en");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).contains("planning: done in");
    assertThat(run.out())
        .contains("of 4,000 spent", "genuine long views", "random showing needs")
        .containsPattern("Stopped +w5 for everybody: \\d+ long views in \\d+ exposures")
        .containsPattern("long view +\\d+\\.\\d\\d % +\\d+\\.\\d\\d % +\\+\\d+\\.\\d\\d points");
    assertThat(out.resolve("plan.json"))
        .content()
        .contains("\"budget\" : 4000", "audience_not_interested", "\"outcome\" : \"like\"");
    assertThat(Folders.contents(out)).containsOnlyKeys("plan.json", "assignments.csv");
    assertThat(CsvText.rows(out.resolve("assignments.csv"))).isBetween(3_000L, 6_000L);
  }

  @Test
  void simulate_inChinese_tellsTheSame() {
    CommandRun run =
        simulate(folder.resolve("plan"), "--works", 10, "--budget", 4000, "--lang", "zh");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("真实长播", "点赞", "停止").doesNotContain("Viewers");
  }

  @Test
  void assignments_canBeCheckedFromSeedAndIdsAlone() throws IOException {
    simulate(folder.resolve("plan"), "--seed", 5, "--holdout", 0.2, "--exploration", 0.3);
    List<String> lines = Files.readAllLines(folder.resolve("plan/assignments.csv"));
    Assigner assigner = new Assigner(5, new Shares(0.2, 0.3));

    assertThat(lines.getFirst()).isEqualTo(HEADER);
    assertThat(lines.subList(1, lines.size()))
        .hasSizeGreaterThan(1_000)
        .allSatisfy(
            line -> {
              String[] row = line.split(",", -1);
              assertThat(row[3])
                  .isEqualTo(assigner.arm(KeyedDraws.key(row[1]), KeyedDraws.key(row[2])).code());
              assertThat(row[6].isEmpty()).isEqualTo(row[3].equals("holdout"));
            });
  }

  @Test
  void simulate_twiceWithTheSameSeed_writesTheSameBytes() throws IOException {
    simulate(folder.resolve("first"), "--seed", 5);
    simulate(folder.resolve("second"), "--seed", 5);
    simulate(folder.resolve("third"), "--seed", 6);

    assertThat(Folders.contents(folder.resolve("first")))
        .isEqualTo(Folders.contents(folder.resolve("second")))
        .isNotEqualTo(Folders.contents(folder.resolve("third")));
  }

  @Test
  void simulate_withoutHoldout_measuresNoEffect() throws IOException {
    CommandRun run = simulate(folder.resolve("plan"), "--holdout", 0, "--lang", "en");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("0 held out").doesNotContain("Effect");
    assertThat(folder.resolve("plan/plan.json")).content().doesNotContain("\"lift\"");
    assertThat(folder.resolve("plan/assignments.csv")).content().doesNotContain("holdout");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--accounts=3|accounts must be in [100",
        "--works=0|works must be in [1",
        "--days=61|days must be in [1, 60]",
        "--budget=0|budget must be at least 1",
        "--holdout=0.001|holdout must be 0 or in [0.01, 0.5]",
        "--holdout=0.6|holdout must be in [0, 0.5]",
        "--exploration=-1|exploration must be in [0, 0.5]",
        "--cap=0|exposures and hours must be at least 1",
        "--cap=25|cap must be in [1, 24]",
        "--lang=fr|none of zh, en"
      })
  void wrongValue_isAnErrorOfUsage(String optionAndMessage) {
    String[] parts = optionAndMessage.split("\\|", -1);

    CommandRun run = CommandRun.of("plan", "simulate", "--out", folder.resolve("p"), parts[0]);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(parts[1], "zhenzan plan simulate --help");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void folderWithFiles_isRefused() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");

    CommandRun run = simulate(folder);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("not empty");
    assertThat(Folders.contents(folder)).containsOnlyKeys("mine.txt");
  }
}
