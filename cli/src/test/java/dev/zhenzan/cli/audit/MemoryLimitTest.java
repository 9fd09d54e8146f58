package dev.zhenzan.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.cli.CommandRun;
import dev.zhenzan.cli.Main;
import dev.zhenzan.cli.machine.MemoryBudget;
import dev.zhenzan.model.LogSize;
import dev.zhenzan.pipeline.MemoryNeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Audits in processes of their own, with as much heap as the launcher gives them. */
class MemoryLimitTest {
  private static final Pattern ADVICE = Pattern.compile("--memory (\\d+)m");
  private static final int ACCOUNTS = 12_000;

  @TempDir static Path shared;
  @TempDir Path folder;

  @BeforeAll
  static void simulate() {
    CommandRun run =
        CommandRun.of(
            "simulate", "--out", shared.resolve("world"), "--accounts", ACCOUNTS, "--seed", 3);
    assertThat(run.status()).as(run.err()).isZero();
  }

  private static Path log() {
    return shared.resolve("world/interactions.csv");
  }

  /** Runs an audit in a Java of its own, as the launcher starts it. */
  private CommandRun audit(long heap, Object... options) throws Exception {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                "-XX:NewRatio=8",
                "-Xmx" + heap,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "audit",
                "--out",
                folder.resolve("result").toString()));
    for (Object option : options) {
      command.add(option.toString());
    }
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    int status = process.waitFor();
    return new CommandRun(status, Files.readString(out), Files.readString(err));
  }

  private CommandRun auditIn(String memory, Object log) throws Exception {
    long heap = MemoryBudget.heapOf(MemoryBudget.parse(memory).getAsLong());
    return audit(heap, "--memory", memory, "--interactions", log);
  }

  @Test
  void logThatDoesNotFit_isRefusedWithWhatIsEnough() throws Exception {
    CommandRun refused = auditIn("384m", log());

    assertThat(refused.status()).isEqualTo(3);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("interactions need about", "384 MiB", "Give more");
    assertThat(folder.resolve("result")).doesNotExist();
    assertThat(folder).isDirectoryNotContaining("glob:**partial*");

    CommandRun passed = auditIn(advice(refused) + "m", log());

    assertThat(passed.status()).as(passed.err()).isZero();
    assertThat(folder.resolve("result/summary.json"))
        .content()
        .contains("\"memory_budget_bytes\"", "\"estimated_heap_bytes\"");
    assertThat(figure("peak_memory_bytes")).isLessThan(figure("memory_budget_bytes"));
  }

  @ParameterizedTest
  @CsvSource({"1000, 0", "6000, 0", "12000, 0", "2000, 5"})
  void heapAsEstimated_isEnough(int accounts, int viewsPerLike) throws Exception {
    Path world = folder.resolve("world");
    assertThat(
            CommandRun.of(
                    "simulate",
                    "--out",
                    world,
                    "--accounts",
                    accounts,
                    "--videos",
                    2_000,
                    "--views-per-like",
                    viewsPerLike,
                    "--seed",
                    4)
                .status())
        .isZero();
    Path log = world.resolve("interactions.csv");
    long need = MemoryNeed.AUDIT.heapBytes(sizeOf(log));

    CommandRun run = audit(need, "--interactions", log);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(figure("estimated_heap_bytes")).isEqualTo(need);
  }

  @Test
  void heapAsEstimated_isEnoughForALedgerToo() throws Exception {
    Object[] ledger = {"--ledger", folder.resolve("ledger"), "--keys", folder.resolve("keys")};
    Object[] init = {"ledger", "init", "--origin", "log.example.org/likes"};
    CommandRun made =
        CommandRun.of(Stream.concat(Arrays.stream(init), Arrays.stream(ledger)).toArray());
    assertThat(made.status()).as(made.err()).isZero();
    long need = MemoryNeed.LOGGED_AUDIT.heapBytes(sizeOf(log()));

    Object[] options = {"--interactions", log()};
    CommandRun run =
        audit(need, Stream.concat(Arrays.stream(options), Arrays.stream(ledger)).toArray());

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(figure("estimated_heap_bytes")).isEqualTo(need);
  }

  private static LogSize sizeOf(Path log) throws IOException {
    List<String[]> rows =
        Files.readAllLines(log).stream().skip(1).map(r -> r.split(",", -1)).toList();
    return new LogSize(
        rows.size(),
        rows.stream().map(row -> row[0]).distinct().count(),
        rows.stream().map(row -> row[1]).distinct().count());
  }

  private static long advice(CommandRun refused) {
    Matcher matcher = ADVICE.matcher(refused.err());
    assertThat(matcher.find()).as(refused.err()).isTrue();
    return Long.parseLong(matcher.group(1));
  }

  private long figure(String key) throws IOException {
    String summary = Files.readString(folder.resolve("result/summary.json"));
    Matcher matcher = Pattern.compile("\"" + key + "\" : (\\d+)").matcher(summary);
    assertThat(matcher.find()).as(key).isTrue();
    return Long.parseLong(matcher.group(1));
  }
}
