package dev.zhenzan.cli.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.cli.CommandRun;
import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.machine.Machine;
import dev.zhenzan.compliance.purpose.Purpose;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class TrustedLogTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void simulate() {
    CommandRun simulated =
        CommandRun.of(
            "simulate", "--accounts", 200, "--videos", 60, "--days", 4, "--out", file("world"));
    assertThat(simulated.status()).as(simulated.err()).isZero();
  }

  private static Path file(String name) {
    return folder.resolve(name);
  }

  @Command
  private static final class Reader {
    @Mixin private TrustedLogOptions options = new TrustedLogOptions();
  }

  private static TrustedLog read(Object... more) {
    Reader reader = new Reader();
    String[] fixed = {
      "--interactions", file("world/interactions.csv").toString(),
      "--videos", file("world/videos.csv").toString()
    };
    CommandLine line = new CommandLine(reader);
    line.parseArgs(
        Stream.concat(Arrays.stream(fixed), Arrays.stream(more).map(Object::toString))
            .toArray(String[]::new));
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    return TrustedLog.read(
        new Console(nowhere, nowhere, 0),
        new TrustedLog.Reading(
            reader.options,
            Purpose.DIAGNOSIS,
            Machine.whole(),
            reject -> {
              throw new AssertionError("no row is wrong: " + reject);
            }));
  }

  private static double trustSum(TrustedLog log) {
    return IntStream.range(0, log.input().interactions().size()).mapToDouble(log.trust()::of).sum();
  }

  @Test
  void earlierAudit_isBelievedAsItsOwn() {
    CommandRun audited =
        CommandRun.of(
            "audit",
            "--interactions",
            file("world/interactions.csv"),
            "--videos",
            file("world/videos.csv"),
            "--out",
            file("result"));
    assertThat(audited.status()).as(audited.err()).isZero();

    TrustedLog own = read();
    TrustedLog earlier = read("--result", file("result"));

    assertThat(own.audited()).isPresent();
    assertThat(earlier.audited()).isEmpty();
    // A verdict is written with six decimals.
    int rows = own.input().interactions().size();
    assertThat(trustSum(earlier)).isCloseTo(trustSum(own), within(rows * 1e-6));
    assertThat(trustSum(own)).isLessThan(rows);
  }

  @Test
  void unauditedLog_isBelievedRowByRow_andSaysSo() {
    TrustedLog log = read("--unaudited");

    assertThat(trustSum(log)).isEqualTo(log.input().interactions().size());
    assertThat(log.source().code()).isEqualTo("none");
  }

  @Test
  void topics_areOfEveryWork() {
    TrustedLog log = read("--unaudited");

    assertThat(log.topics().tags().works()).isEqualTo(log.input().interactions().videos().size());
    assertThat(log.topics().codes()).isNotEmpty();
  }

  @Test
  void trustAskedForTwice_isAnErrorOfUsage() {
    assertThatThrownBy(() -> read("--unaudited", "--result", "r"))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("--result and --unaudited");
  }
}
