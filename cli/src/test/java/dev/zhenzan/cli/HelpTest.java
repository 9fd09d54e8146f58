package dev.zhenzan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
  @ParameterizedTest
  @ValueSource(strings = {"audit", "explain", "diagnose", "simulate", "evaluate", "demo"})
  void helpOfEachCommand_describesItAndHasAnExample(String command) {
    CommandRun run = CommandRun.of(command, "--help");

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Usage: zhenzan " + command)
        .containsPattern("(?m)^Examples?:$")
        .containsPattern("(?m)^  zhenzan " + command + " --")
        .contains("-h, --help");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "init",
        "append",
        "checkpoint",
        "prove",
        "verify",
        "open",
        "check",
        "erase",
        "witness",
        "monitor",
        "serve"
      })
  void helpOfEachLedgerCommand_describesItAndHasAnExample(String command) {
    CommandRun run = CommandRun.of("ledger", command, "--help");

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Usage: zhenzan ledger " + command)
        .containsPattern("(?m)^Examples?:$")
        .containsPattern("(?m)^  zhenzan ledger " + command + " --")
        .contains("Exit status: 0", "-h, --help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"train", "score", "audience"})
  void helpOfEachMatchCommand_describesItAndHasAnExample(String command) {
    CommandRun run = CommandRun.of("match", command, "--help");

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Usage: zhenzan match " + command)
        .containsPattern("(?m)^Examples?:$")
        .containsPattern("(?m)^  zhenzan match " + command + " --")
        .contains("Exit status: 0", "-h, --help");
    assertThat(CommandRun.of("match", "--help").out())
        .contains("  " + command + " ", "zhenzan match " + command);
    assertThat(CommandRun.of("match").status()).isEqualTo(2);
  }

  @Test
  void helpOfPlanSimulate_describesItAndHasAnExample() {
    CommandRun run = CommandRun.of("plan", "simulate", "--help");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("Usage: zhenzan plan simulate")
        .containsPattern("(?m)^  zhenzan plan simulate --")
        .contains("Exit status: 0", "-h, --help");
    assertThat(CommandRun.of("plan", "--help").out())
        .contains("  simulate ", "zhenzan plan simulate");
    assertThat(CommandRun.of("plan").status()).isEqualTo(2);
  }

  @Test
  void ledgerAlone_isAnErrorOfUsage() {
    CommandRun run = CommandRun.of("ledger");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("subcommand", "zhenzan ledger --help");
    assertThat(CommandRun.of("ledger", "--help").out())
        .contains("  init ", "  verify ", "  erase ", "zhenzan ledger init");
  }

  @Test
  void helpOfAll_namesEveryCommandAndTheExitStatus() {
    CommandRun run = CommandRun.of("--help");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains(
            "  audit ",
            "  explain ",
            "  simulate ",
            "  evaluate ",
            "  match ",
            "  certificate ",
            "  ledger ",
            "  plan ",
            "  demo ",
            "zhenzan demo")
        .contains("0 fine; 1 a negative answer; 2 usage; 3 failed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ledger verify", "ledger anchor chain", "certificate issue"})
  void commandNamedInAFileOfArguments_isFound(String command, @TempDir Path folder)
      throws IOException {
    Path arguments = Files.writeString(folder.resolve("arguments"), command + " --help");

    CommandRun run = CommandRun.of("@" + arguments);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("Usage: zhenzan " + command);
  }

  @Test
  void helpOnANarrowTerminal_isFoldedToItsWidth() {
    CommandRun run = CommandRun.onTerminal(60, "--help");

    assertThat(run.out().lines()).allMatch(line -> line.length() <= 60);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 40, 54})
  void terminalTooNarrowForHelp_getsTheNarrowestHelpThereIs(int columns) {
    CommandRun help = CommandRun.onTerminal(columns, "simulate", "--help");
    CommandRun usage = CommandRun.onTerminal(columns, "audit");

    assertThat(help.status()).as(help.err()).isZero();
    assertThat(help.out()).startsWith("Usage: ").contains("--accounts");
    assertThat(usage.status()).as(usage.err()).isEqualTo(2);
  }

  @Test
  void version_namesTheProgramAndJava() {
    CommandRun run = CommandRun.of("--version");

    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("zhenzan ").contains("Java 25");
  }

  @Test
  void noCommand_isAnErrorOfUsage() {
    CommandRun run = CommandRun.of();

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("subcommand", "zhenzan --help");
  }

  @Test
  void misspelledOption_suggestsTheNearOne() {
    CommandRun run =
        CommandRun.of("audit", "--interactions", "x.csv", "--out", "y", "--thread", "2");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--thread", "--threads", "zhenzan audit --help");
  }

  @Test
  void missingOptions_areNamed() {
    CommandRun run = CommandRun.of("audit");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--out");
    assertThat(CommandRun.of("audit", "--out", "y").err()).contains("--interactions", "--counters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--out", "--interactions", "--accounts"})
  void emptyNameOfAFile_isAnErrorOfUsage(String option) {
    CommandRun run =
        CommandRun.of("audit", "--interactions", "x.csv", "--out", "no/y", option + "=");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(option, "the name is empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--format kuai: none of zhenzan, kuairand, kuairec",
        "--lang fr: none of zh, en",
        "--verdicts json: none of csv, parquet",
        "--threads 0: 1 to 256",
        "--threads many: many"
      })
  void wrongValues_areRefusedWithThoseThatThereAre(String wrong) {
    String[] option = wrong.split("[: ]+", 3);

    CommandRun run =
        CommandRun.of("audit", "--interactions", "x", "--out", "y", option[0], option[1]);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(option[0], option[2]);
  }
}
