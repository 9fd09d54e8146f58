package dev.zhenzan.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(err, true, UTF_8);

  @Test
  void onATerminal_isABarWithRateAndDetail() {
    try (Progress progress = new Console(stream, stream, 100).progress("reading", Measure.BYTES)) {
      progress.at(3_000_000, 12_000_000, "40 rows");
    }

    assertThat(err.toString(UTF_8))
        .contains("\r")
        .contains("reading", "25%", "3/12MB", "MB/s", "40 rows");
  }

  @Test
  void elsewhere_isAPlainLineAtTheEnd() {
    try (Progress progress = new Console(stream, stream, 0).progress("reading", Measure.BYTES)) {
      progress.at(3_000_000, 12_000_000, "40 rows");
      progress.at(12_000_000, 12_000_000, "160 rows");
    }

    assertThat(err.toString(UTF_8))
        .doesNotContain("\r")
        .matches("reading: 160 rows in [0-9.]+ s\\R");
  }

  @Test
  void workThatDoesNotReachItsEnd_isSaidToHaveStopped() {
    try (Progress progress = new Console(stream, stream, 0).progress("work", Measure.PERCENT)) {
      progress.at(10, 100, "lockstep");
    }

    assertThat(err.toString(UTF_8)).matches("work: stopped at lockstep after [0-9.]+ s\\R");
  }
}
