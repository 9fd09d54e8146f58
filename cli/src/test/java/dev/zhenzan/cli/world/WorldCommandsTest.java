package dev.zhenzan.cli.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.cli.CommandRun;
import dev.zhenzan.cli.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code simulate}, {@code evaluate} and {@code demo}. */
class WorldCommandsTest {
  @TempDir Path folder;

  private CommandRun simulate(Path out, Object... more) {
    Object[] usual = {"simulate", "--out", out, "--accounts", 300, "--videos", 100, "--days", 3};
    Object[] all = Arrays.copyOf(usual, usual.length + more.length);
    System.arraycopy(more, 0, all, usual.length, more.length);
    return CommandRun.of(all);
  }

  @Test
  void simulate_twiceWithTheSameSeed_writesTheSameBytes() throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");

    assertThat(simulate(first, "--seed", 5).status()).isZero();
    assertThat(simulate(second, "--seed", 5).status()).isZero();

    assertThat(Folders.contents(first))
        .containsOnlyKeys(
            "interactions.csv",
            "accounts.csv",
            "videos.csv",
            "truth_interactions.csv",
            "truth_accounts.csv")
        .isEqualTo(Folders.contents(second));
  }

  @Test
  void simulate_withAnotherSeed_writesAnotherWorld() throws IOException {
    simulate(folder.resolve("first"), "--seed", 5);
    simulate(folder.resolve("second"), "--seed", 6);

    assertThat(Folders.contents(folder.resolve("first")))
        .isNotEqualTo(Folders.contents(folder.resolve("second")));
  }

  @Test
  void simulate_ofASmallWorld_warnsThatMuchOfItIsPlanted() {
    CommandRun run = simulate(folder.resolve("world"));

    assertThat(run.status()).isZero();
    assertThat(run.err()).containsPattern("zhenzan: \\d+ % of this world is planted");
  }

  @Test
  void simulate_withoutAttacks_plantsNothing() throws IOException {
    CommandRun run = simulate(folder.resolve("world"), "--no-attacks");

    assertThat(run.out()).contains("Truth         0 interactions planted");
    assertThat(run.err()).doesNotContain("of this world is planted");
    assertThat(folder.resolve("world/truth_interactions.csv")).content().doesNotContain(",1,");
  }

  @Test
  void simulate_withNamedAttacks_plantsThoseAlone() throws IOException {
    simulate(
        folder.resolve("world"), "--attack", "synchronous_burst=2", "--attack", "EXCHANGE_RING");

    assertThat(folder.resolve("world/truth_interactions.csv"))
        .content()
        .contains("synchronous_burst", "exchange_ring")
        .doesNotContain("slow_drip", "hijacked", "crowd_task");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--attack=burst|synchronous_burst, camouflaged",
        "--attack=fan_club|is no attack",
        "--attack=hijacked=x|number of groups",
        "--accounts=3|accounts must be in [50",
        "--days=0|days must be in [1",
        "--views-per-like=0.5|viewsPerLike"
      })
  void simulate_withAWrongValue_isAnErrorOfUsage(String optionAndMessage) {
    String[] parts = optionAndMessage.split("\\|", -1);

    CommandRun run = CommandRun.of("simulate", "--out", folder.resolve("w"), parts[0]);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(parts[1]);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void simulate_intoAFolderWithFiles_isRefused() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");

    CommandRun run = simulate(folder);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("not empty");
    assertThat(Folders.contents(folder)).containsOnlyKeys("mine.txt");
  }

  @Test
  void demo_twice_leavesOneDemoWithFiguresAndAReport() throws IOException {
    Path demo = folder.resolve("demo");

    CommandRun first = CommandRun.of("demo", "--out", demo, "--lang", "en");
    CommandRun second = CommandRun.of("demo", "--out", demo, "--lang", "en");

    assertThat(first.status()).as(first.err()).isZero();
    assertThat(second.status()).as(second.err()).isZero();
    assertThat(second.out())
        .isEqualTo(first.out())
        .contains("Groups", "Authenticity", "AUC", demo.resolve("result/report.html").toString());
    assertThat(demo.resolve("result/report.html")).isNotEmptyFile();
    assertThat(demo.resolve("world/truth_accounts.csv")).isNotEmptyFile();
    assertThat(printedVerification(second.out()).out()).contains("holds", "an audit of");
  }

  /** Runs the line that a demo prints, as it would be typed. */
  private static CommandRun printedVerification(String out) {
    String line =
        out.lines().filter(l -> l.contains("zhenzan ledger verify")).findFirst().orElseThrow();
    String typed = line.substring(line.indexOf("zhenzan ") + "zhenzan ".length());
    CommandRun run = CommandRun.of((Object[]) typed.split(" "));
    assertThat(run.status()).as(run.err()).isZero();
    return run;
  }

  @Test
  void demo_overAFolderOfSomebodyElse_isRefused() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");
    Files.writeString(folder.resolve(".zhenzan-demo"), "");

    CommandRun run = CommandRun.of("demo", "--out", folder);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("no demo wrote", "--out");
    assertThat(folder.resolve("mine.txt")).hasContent("mine");
  }

  @Test
  void evaluate_ofAnAudit_tellsFiguresAndWritesJson() {
    Path world = folder.resolve("world");
    Path result = folder.resolve("result");
    Path figures = folder.resolve("figures.json");
    simulate(world, "--seed", 5);
    CommandRun.of("audit", "--interactions", world.resolve("interactions.csv"), "--out", result);

    CommandRun run =
        CommandRun.of("evaluate", "--truth", world, "--verdicts", result, "--json", figures);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("AUC");
    assertThat(figures).content().startsWith("{").contains("auc");
  }

  @Test
  void evaluate_withCompare_tellsWhatPublishedSearchesReach() {
    Path world = folder.resolve("world");
    Path result = folder.resolve("result");
    Path figures = folder.resolve("figures.json");
    simulate(world, "--seed", 5);
    CommandRun.of("audit", "--interactions", world.resolve("interactions.csv"), "--out", result);

    CommandRun run =
        CommandRun.of(
            "evaluate", "--truth", world, "--verdicts", result, "--json", figures, "--compare");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("AUC", "FRAUDAR", "D-Cube ari", "synchronous_burst");
    assertThat(figures).content().contains("\"auc\"", "\"comparison\"", "f1_dcube_arithmetic_cut");
  }

  @Test
  void evaluate_withoutTruth_saysWhichFileIsMissing() {
    CommandRun run = CommandRun.of("evaluate", "--truth", folder, "--verdicts", folder);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("truth_interactions.csv").doesNotContain("should not happen");
  }

  @Test
  void evaluate_ofFoldersThatDoNotBelongTogether_isRefused() {
    Path world = folder.resolve("world");
    Path other = folder.resolve("other");
    Path result = folder.resolve("result");
    simulate(world, "--seed", 5);
    simulate(other, "--seed", 6);
    CommandRun.of("audit", "--interactions", other.resolve("interactions.csv"), "--out", result);

    CommandRun run = CommandRun.of("evaluate", "--truth", world, "--verdicts", result);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("interaction_verdicts.csv", "truth_interactions.csv", "belong");
  }
}
