package dev.zhenzan.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code audit --counters}. */
class CounterAuditTest {
  @TempDir Path folder;

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private Path counters() throws IOException {
    return file(
        "counters.csv",
        "video_id,time,views,likes,comments,shares",
        "w1,1750000000,100,5,1,0",
        "w1,1750003600,200,9,1,0",
        "w2,1750000000,9000,8000,0,0",
        "w2,1750003600,x,8000,0,0");
  }

  @Test
  void audit_writesEveryFile_andOneRowAWork() throws IOException {
    Path videos =
        file("videos.csv", "video_id,creator_id,published_at", "w2,\"Li, Wei\",1749990000");
    Path out = folder.resolve("out");
    CommandRun run =
        CommandRun.of(
            "audit", "--counters", counters(), "--videos", videos, "--out", out, "--lang", "en");
    assertThat(run.status()).as(run.err()).isZero();
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "counter_verdicts.csv",
              "counter_findings.csv",
              "summary.json",
              "rejects.csv",
              "report.html",
              "report.pdf");
    }
    List<String> verdicts = Files.readAllLines(out.resolve("counter_verdicts.csv"));
    assertThat(verdicts).hasSize(3);
    assertThat(verdicts.get(0))
        .isEqualTo(
            "video_id,creator_id,likes,probability,probability_low,probability_high,verdict,"
                + "reasons,grade,basis");
    assertThat(verdicts.get(1)).startsWith("w1,,9,").endsWith(",valid,,C,too_little");
    assertThat(verdicts.get(2)).startsWith("w2,\"Li, Wei\",8000,").contains("likes_per_view");
    assertThat(Files.readString(out.resolve("rejects.csv"))).contains("5,views,x,");
    assertThat(Files.readString(out.resolve("summary.json"))).contains("\"nothing_lost\" : true");
  }

  @Test
  void countersAndInteractions_excludeEachOther() throws IOException {
    CommandRun run =
        CommandRun.of(
            "audit",
            "--counters",
            counters(),
            "--interactions",
            counters(),
            "--out",
            folder.resolve("out"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--counters and --interactions exclude each other");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void accountsOrLedger_doNotGoWithCounters() throws IOException {
    Path out = folder.resolve("out");
    CommandRun run =
        CommandRun.of("audit", "--counters", counters(), "--accounts", counters(), "--out", out);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--accounts belongs to a log of interactions");
  }

  @Test
  void neither_isAUsageError() {
    CommandRun run = CommandRun.of("audit", "--out", folder.resolve("out"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--interactions", "--counters");
  }

  @Test
  void noUsableRow_isAFailureThatSaysWhere() throws IOException {
    Path bad = file("bad.csv", "video_id,time,likes", "w,never,1");
    CommandRun run = CommandRun.of("audit", "--counters", bad, "--out", folder.resolve("out"));
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("rejects.csv says why");
  }
}
