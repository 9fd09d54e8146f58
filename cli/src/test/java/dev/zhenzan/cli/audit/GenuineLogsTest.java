package dev.zhenzan.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.cli.CommandRun;
import dev.zhenzan.testkit.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Genuine logs as their authors publish them: hardly a like of theirs may be called invalid. */
class GenuineLogsTest {
  private static final double MOST_CALLED_INVALID = 0.002;
  private static final Pattern LIKE = Pattern.compile(",like,[^,]*,[0-9.eE-]+,([a-z_]+),");

  @TempDir Path folder;

  @Test
  void kuaiRandPure_isGenuine() throws IOException {
    Path data = RealData.path("kuairand");

    audit(
        List.of(data.resolve("log_standard_4_25_to_4_30_pure.csv")),
        "--accounts",
        data.resolve("user_features_pure.csv"),
        "--videos",
        data.resolve("video_features_basic_pure.csv"));

    assertGenuine(1_625);
  }

  @Test
  void kuaiRand27kOfHeavyLikers_isGenuine() throws IOException {
    List<Path> logs;
    try (Stream<Path> files = Files.list(RealData.path("kuairand27k"))) {
      logs = files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }

    audit(logs);

    assertGenuine(20_000);
  }

  private void audit(List<Path> logs, Object... more) {
    List<Object> arguments = new ArrayList<>(List.of("audit", "--format", "kuairand"));
    arguments.addAll(List.of("--out", folder.resolve("out"), "--interactions"));
    arguments.addAll(logs);
    arguments.addAll(List.of(more));
    CommandRun run = CommandRun.of(arguments.toArray());
    assertThat(run.status()).as(run.err()).isZero();
  }

  private void assertGenuine(int fewestLikes) throws IOException {
    List<String> verdicts;
    try (Stream<String> lines = Files.lines(folder.resolve("out/interaction_verdicts.csv"))) {
      verdicts = lines.map(LIKE::matcher).filter(m -> m.find()).map(m -> m.group(1)).toList();
    }
    long invalid = verdicts.stream().filter(verdict -> verdict.startsWith("invalid")).count();
    System.out.printf("%d of %d genuine likes called invalid%n", invalid, verdicts.size());
    assertThat(verdicts).hasSizeGreaterThanOrEqualTo(fewestLikes);
    assertThat(invalid).isLessThanOrEqualTo((long) (MOST_CALLED_INVALID * verdicts.size()));
  }
}
