package dev.zhenzan.tlog.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.log.SimulatedDisk.Failure;
import dev.zhenzan.tlog.log.SimulatedDisk.Killed;
import dev.zhenzan.tlog.merkle.ConsistencyProof;
import dev.zhenzan.tlog.merkle.Merkle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every write, force, move, making of a directory and deletion fails once, before and after it took
 * effect, by an error or by the end of the process, with and without a loss of power; then the log
 * is recovered.
 */
class FailureTableTest {
  private static final Path ROOT = Path.of("/log");

  /** Sizes of the log after each batch: within, at and across the ends of tiles. */
  private static final int[] SIZES = {3, 255, 256, 300, 811, 812};

  private static final int POWER_LOSSES = 3;

  @TempDir Path local;

  /** One log through a failure and its recovery, and what was promised on the way. */
  private final class Run {
    final SimulatedDisk disk = new SimulatedDisk();

    /** What an append returned, by the entry's number. */
    final Map<Integer, Long> acknowledged = new TreeMap<>();

    /** What a witness has seen. */
    final List<Checkpoint> seen = new ArrayList<>();

    /** Opens the log and appends what is not acknowledged yet, batch by batch. */
    void write() throws VerificationException {
      try (DirectoryStorage storage = DirectoryStorage.open(ROOT, disk, local.resolve("lock"))) {
        look(storage);
        LogWriter writer = LogWriter.open(storage, TestLog.SIGNER, 1_000);
        look(storage);
        for (int size : SIZES) {
          if (acknowledged.size() < size) {
            append(storage, writer, size);
          }
        }
      }
    }

    private void append(DirectoryStorage storage, LogWriter writer, int size)
        throws VerificationException {
      int from = acknowledged.size();
      LogWriter.Prepared batch = writer.prepare(EntryBatch.of(TestLog.entries(from, size)));
      try {
        writer.sequence(batch);
        acknowledge(from, batch.indexes());
        writer.publish(batch);
      } catch (StorageException e) {
        look(storage);
        writer.recover();
        if (acknowledged.size() == from && writer.holds(batch)) {
          acknowledge(from, batch.indexes());
        }
        if (acknowledged.size() == from) {
          acknowledge(from, TestLog.append(writer, TestLog.entries(from, size)));
        }
      } finally {
        look(storage);
      }
    }

    private void acknowledge(int from, long[] indexes) {
      for (int i = 0; i < indexes.length; i++) {
        acknowledged.put(from + i, indexes[i]);
      }
    }

    /** A witness cosigns each checkpoint that follows from the one it saw before. */
    private void look(ObjectReader storage) throws VerificationException {
      byte[] note;
      try {
        note = storage.read(ObjectReader.CHECKPOINT).orElse(new byte[0]);
      } catch (Killed e) {
        return;
      }
      if (note.length > 0) {
        Checkpoint now = TestLog.KEY.open(note);
        LogReader reader = LogReader.open(storage, now, 10);
        if (!seen.isEmpty()) {
          Checkpoint before = seen.getLast();
          assertThat(now.size()).isGreaterThanOrEqualTo(before.size());
          ConsistencyProof.prove(reader, before.size(), now.size())
              .check(before.root(), now.root());
        }
        seen.add(now);
      }
    }

    void assertKept() throws VerificationException {
      ObjectReader storage = path -> disk.read(ROOT.resolve(path));
      Checkpoint head = TestLog.checkpoint(storage).orElseThrow();
      LogReader reader = LogReader.open(storage, head, 10);
      reader.checkFrom(0);
      assertThat(head.size()).isEqualTo(SIZES[SIZES.length - 1]);
      assertThat(acknowledged).hasSize((int) head.size());
      for (Map.Entry<Integer, Long> entry : acknowledged.entrySet()) {
        assertThat(reader.hash(0, entry.getValue()))
            .isEqualTo(Merkle.leafHash(TestLog.entry(entry.getKey())));
      }
    }
  }

  private int stepsWithoutFailure() throws VerificationException {
    Run run = new Run();
    run.write();
    run.assertKept();
    System.out.println("FailureTableTest: " + run.disk.steps() + " steps");
    return run.disk.steps();
  }

  @ParameterizedTest
  @EnumSource(names = {"ERROR_BEFORE", "ERROR_AFTER"})
  void anyStepReportsAnError_nothingIsLost(Failure failure) throws VerificationException {
    int steps = stepsWithoutFailure();
    assertThat(steps).isGreaterThan(100);
    for (int step = 1; step <= steps; step++) {
      Run run = new Run();
      run.disk.failAt(step, failure);
      try {
        run.write();
      } catch (StorageException e) {
        assertThat(e.lasting()).as("step %d", step).isFalse();
        run.write();
      }
      run.assertKept();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"KILL_BEFORE", "KILL_AFTER"})
  void processEndsAtAnyStep_nothingIsLost(Failure failure) throws VerificationException {
    int steps = stepsWithoutFailure();
    for (int step = 1; step <= steps; step++) {
      Run run = killedAt(step, failure);
      run.disk.restart();
      run.write();
      run.assertKept();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"KILL_BEFORE", "KILL_AFTER"})
  void powerIsLostAtAnyStep_nothingIsLost(Failure failure) throws VerificationException {
    int steps = stepsWithoutFailure();
    for (int step = 1; step <= steps; step++) {
      for (int seed = 0; seed < POWER_LOSSES; seed++) {
        Run run = killedAt(step, failure);
        run.disk.losePower(new SplittableRandom(1_000L * step + seed));
        run.disk.restart();
        run.write();
        run.assertKept();
      }
    }
  }

  /** The process ends, then the power is lost while it recovers. */
  @Test
  void powerIsLostInRecovery_nothingIsLost() throws VerificationException {
    int steps = stepsWithoutFailure();
    SplittableRandom random = new SplittableRandom(10);
    for (int trial = 0; trial < 400; trial++) {
      Run run = killedAt(1 + random.nextInt(steps), Failure.KILL_AFTER);
      run.disk.restart();
      run.disk.failAt(1 + random.nextInt(60), Failure.KILL_AFTER);
      writeUntilKilled(run);
      run.disk.losePower(random);
      run.disk.restart();
      run.write();
      run.assertKept();
    }
  }

  private Run killedAt(int step, Failure failure) throws VerificationException {
    Run run = new Run();
    run.disk.failAt(step, failure);
    writeUntilKilled(run);
    return run;
  }

  private static void writeUntilKilled(Run run) throws VerificationException {
    try {
      run.write();
    } catch (Killed e) {
      return;
    }
  }
}
