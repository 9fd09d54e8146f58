package dev.zhenzan.files.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.source.Reject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every write to {@code /dev/full} fails as on a disk without room. */
class FullDiskTest {
  private static final Path FULL = Path.of("/dev/full");

  @TempDir Path parent;

  @BeforeEach
  void needsAFullDevice() {
    assumeTrue(Files.exists(FULL), "no /dev/full here: a device that is always full");
  }

  @ParameterizedTest
  @CsvSource({
    "CSV,interaction_verdicts.csv",
    "PARQUET,interaction_verdicts.csv",
    "PARQUET,interaction_verdicts.parquet",
    "CSV,account_verdicts.csv",
    "CSV,video_scores.csv",
    "CSV,creator_scores.csv",
    "CSV,groups.json"
  })
  void auditOntoAFullDisk_namesTheFileAndLeavesNothing(TableFormat format, String name)
      throws IOException {
    failsAt(name, out -> AuditWriter.write(Fixture.result(), out, format, Resources.usual()));
  }

  @Test
  void summaryOntoAFullDisk_namesTheFileAndLeavesNothing() throws IOException {
    RunSummary run =
        new RunSummary(List.of(), Map.of(), new RunSummary.Memory(0, 0, 0, 0), Map.of());
    failsAt(
        "summary.json",
        out -> SummaryWriter.write(Fixture.result(), run, out.file("summary.json")));
  }

  @Test
  void rejectsOntoAFullDisk_failBeforeAllAreCollected() throws IOException {
    Reject reject = new Reject("likes.csv", 2, "time", "x".repeat(100), "not a time");
    failsAt(
        "rejects.csv",
        out -> {
          try (RejectWriter rejects = RejectWriter.open(out.file("rejects.csv"))) {
            Stream.generate(() -> reject).forEach(rejects);
          }
        });
  }

  @ParameterizedTest
  @CsvSource({"interactions.csv", "accounts.csv", "videos.csv"})
  void logOntoAFullDisk_namesTheFileAndLeavesNothing(String name) throws IOException {
    failsAt(name, out -> InputWriter.write(Fixture.input(), out.folder()));
  }

  private interface Work {
    void write(OutputFolder out);
  }

  private void failsAt(String name, Work work) throws IOException {
    try (OutputFolder out = OutputFolder.create(parent.resolve("out"))) {
      Files.createSymbolicLink(out.file(name), FULL);
      assertThatExceptionOfType(OutputException.class)
          .isThrownBy(() -> work.write(out))
          .withMessageContaining(out.file(name).toString())
          .withMessageContaining("No space left on device")
          .withMessageContaining("MiB are free")
          .withMessageContaining("Make room");
    }
    try (Stream<Path> left = Files.list(parent)) {
      assertThat(left).isEmpty();
    }
  }
}
