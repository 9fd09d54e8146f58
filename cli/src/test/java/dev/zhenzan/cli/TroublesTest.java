package dev.zhenzan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.files.source.UnusableFileException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TroublesTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(err, true, UTF_8);
  private final Troubles troubles = new Troubles(new Console(stream, stream, 0));

  @Test
  void fullHeapInAWorker_saysHowToGiveMore() {
    int status =
        troubles.report(new IllegalStateException("a worker failed", new OutOfMemoryError("heap")));

    assertThat(status).isEqualTo(3);
    assertThat(err.toString(UTF_8).lines())
        .singleElement()
        .asString()
        .contains("heap", "--memory", "ZHENZAN_JAVA_OPTS=-Xmx");
  }

  @Test
  void unusableFile_isToldInItsOwnWords() {
    int status = troubles.report(new UnusableFileException(Path.of("x.csv"), "is empty"));

    assertThat(status).isEqualTo(3);
    assertThat(err.toString(UTF_8)).isEqualTo("zhenzan: x.csv: is empty" + System.lineSeparator());
  }

  @Test
  void unforeseenError_keepsDetailsInAFileAndValuesOutOfTheLine() throws Exception {
    int status = troubles.report(new IllegalStateException("account a-17 is odd"));

    String text = err.toString(UTF_8);
    Path details = Path.of(text.substring(text.lastIndexOf(' ') + 1).strip());
    assertThat(status).isEqualTo(3);
    assertThat(text).contains("IllegalStateException").doesNotContain("a-17", "\tat ");
    assertThat(details).content().contains("account a-17 is odd", "\tat ");
    Files.delete(details);
  }
}
