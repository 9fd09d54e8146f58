package dev.zhenzan.tlog.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.merkle.ConsistencyProof;
import dev.zhenzan.tlog.merkle.Merkle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that writes a log is killed with signal 9 at random moments, again and again; the log
 * is opened after each. {@code -Dzhenzan.kills=N} says how often, {@code -Dzhenzan.seed=N} when;
 * {@code .ci/run} does it 200 times.
 */
class KilledWriterTest {
  private static final int KILLS = Integer.getInteger("zhenzan.kills", 25);
  private static final long SEED = Long.getLong("zhenzan.seed", 16);

  /** What a process returns that signal 9 ended. */
  private static final int KILLED = 128 + 9;

  @TempDir Path directory;

  /** What the process was told: so many entries from this number on have indexes from this on. */
  private record Acknowledged(int number, int count, long index) {}

  private final List<Acknowledged> acknowledged = new ArrayList<>();
  private Checkpoint seen = Checkpoint.of(TestLog.ORIGIN, 0, Merkle.emptyRoot());

  @Test
  void killedAtRandomMoments_nothingAcknowledgedIsLost() throws Exception {
    System.out.println("KilledWriterTest: " + KILLS + " kills, seed " + SEED);
    SplittableRandom random = new SplittableRandom(SEED);
    int unfinished = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      int before = acknowledged.size();
      runAndKill(random);
      unfinished += recoverAndCheck(before) ? 1 : 0;
    }
    DirectoryCheck.check(directory, TestLog.KEY);
    checkAcknowledged(0);
    System.out.println(
        "KilledWriterTest: "
            + seen.size()
            + " entries, "
            + unfinished
            + " recoveries finished a batch");
    assertThat(acknowledged).hasSizeGreaterThan(KILLS);
  }

  @Test
  void secondProcess_isTurnedAway() throws Exception {
    Process process = writer(1);
    try (BufferedReader said = output(process)) {
      assertThat(said.readLine()).startsWith("open ");
      assertThatThrownBy(() -> DirectoryStorage.open(directory, 1))
          .isInstanceOfSatisfying(StorageException.class, e -> assertThat(e.lasting()).isTrue())
          .hasMessageContaining("another writer has this log open");
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).isEqualTo(KILLED);
    DirectoryStorage.open(directory, 1).close();
  }

  private Process writer(long seed) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            WriterProcess.class.getName(),
            directory.toString(),
            Long.toString(seed))
        .redirectErrorStream(true)
        .start();
  }

  private static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
  }

  private void runAndKill(SplittableRandom random) throws IOException, InterruptedException {
    Process process = writer(random.nextLong());
    try (BufferedReader said = output(process)) {
      assertThat(said.readLine()).startsWith("open ");
      for (int lines = random.nextInt(30); lines > 0; lines--) {
        acknowledge(said.readLine());
      }
      for (int spins = random.nextInt(200_000); spins > 0; spins--) {
        Thread.onSpinWait();
      }
      // The process itself would close its output, too.
      process.toHandle().destroyForcibly();
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.endsWith(WriterProcess.END)) {
          acknowledge(line);
        }
      }
    }
    assertThat(process.waitFor()).isEqualTo(KILLED);
  }

  private void acknowledge(String line) {
    assertThat(line).endsWith(WriterProcess.END);
    String[] words = line.split(" ", -1);
    acknowledged.add(
        new Acknowledged(
            Integer.parseInt(words[0]), Integer.parseInt(words[1]), Long.parseLong(words[2])));
  }

  /** Whether there was a batch to be finished. */
  private boolean recoverAndCheck(int before) throws Exception {
    Checkpoint left = TestLog.checkpoint(DirectoryCheck.reader(directory)).orElseThrow();
    try (DirectoryStorage storage = DirectoryStorage.open(directory, 1)) {
      LogWriter.open(storage, TestLog.SIGNER, 0);
    }
    Checkpoint now = TestLog.checkpoint(DirectoryCheck.reader(directory)).orElseThrow();
    assertThat(left.size()).isGreaterThanOrEqualTo(seen.size());
    assertThat(now.size()).isGreaterThanOrEqualTo(left.size());
    LogReader reader = LogReader.open(DirectoryCheck.reader(directory), now, 100);
    for (Checkpoint earlier : List.of(seen, left)) {
      ConsistencyProof.prove(reader, earlier.size(), now.size()).check(earlier.root(), now.root());
    }
    seen = now;
    checkAcknowledged(before);
    return !left.equals(now);
  }

  private void checkAcknowledged(int from) throws Exception {
    LogReader reader = LogReader.open(DirectoryCheck.reader(directory), seen, 100);
    for (Acknowledged each : acknowledged.subList(from, acknowledged.size())) {
      for (int i = 0; i < each.count(); i++) {
        assertThat(reader.hash(0, each.index() + i))
            .isEqualTo(Merkle.leafHash(TestLog.entry(each.number() + i)));
      }
    }
  }
}
