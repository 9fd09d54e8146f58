package dev.zhenzan.tlog.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.merkle.Merkle;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SequencerTest {
  private static final SequencerSettings QUICK =
      new SequencerSettings(Duration.ofMillis(1), 1_000, 1 << 20, 1_000);

  private final MemoryStorage memory = new MemoryStorage();

  /** A storage that does something else before it replaces an object. */
  private record Interfering(MemoryStorage memory, Consumer<String> before) implements Storage {
    @Override
    public Optional<byte[]> read(String path) {
      return memory.read(path);
    }

    @Override
    public void create(List<StoredObject> objects) {
      memory.create(objects);
    }

    @Override
    public boolean replace(String path, byte[] expected, byte[] next) {
      before.accept(path);
      return memory.replace(path, expected, next);
    }

    @Override
    public void deleteBelow(String path) {
      memory.deleteBelow(path);
    }
  }

  @Test
  void manyAppenders_getIndexesThatProve() throws Exception {
    List<Future<Long>> indexes = new ArrayList<>();
    CheckpointSigner signer = TestLog.ed25519();
    try (Sequencer sequencer = Sequencer.open(memory, signer, QUICK);
        ExecutorService appenders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 2_000; i++) {
        byte[] entry = TestLog.entry(i);
        indexes.add(appenders.submit(() -> sequencer.append(entry).awaitPublished()[0]));
      }
    }
    Checkpoint head = signer.log().open(memory.read(ObjectReader.CHECKPOINT).orElseThrow());
    assertThat(head.size()).isEqualTo(2_000);
    LogReader reader = LogReader.open(memory, head, 10);
    for (int i = 0; i < 2_000; i++) {
      reader.prove(indexes.get(i).get()).check(Merkle.leafHash(TestLog.entry(i)), head.root());
    }
  }

  @Test
  void longList_isSplitOverBatchesInItsOrder() throws Exception {
    try (Sequencer sequencer = Sequencer.open(memory, TestLog.SIGNER, QUICK)) {
      Append append = sequencer.append(TestLog.entries(0, 3_500));
      long[] indexes = append.awaitSequenced();
      assertThat(indexes).hasSize(3_500).isSorted().startsWith(0).endsWith(3_499);
      assertThat(append.awaitPublished()).isEqualTo(indexes);
      assertThat(TestLog.checkpoint(memory).orElseThrow().size()).isEqualTo(3_500);
    }
  }

  @Test
  void closing_publishesWhatWasAppended() throws Exception {
    SequencerSettings slow = new SequencerSettings(Duration.ofHours(1), 1_000, 1 << 20, 0);
    Sequencer sequencer = Sequencer.open(memory, TestLog.SIGNER, slow);
    Append append = sequencer.append(TestLog.entry(1));
    sequencer.close();
    assertThat(append.awaitPublished()).containsExactly(0);
    assertThatThrownBy(() -> sequencer.append(TestLog.entry(2)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void fullQueue_makesTheAppenderWait() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch reached = new CountDownLatch(1);
    Storage blocked =
        new Interfering(
            memory,
            path -> {
              if (memory.read(ObjectReader.CHECKPOINT).isPresent()) {
                reached.countDown();
                await(written);
              }
            });
    SequencerSettings small = new SequencerSettings(Duration.ZERO, 10, 1 << 16, 0);
    AtomicInteger accepted = new AtomicInteger();
    try (Sequencer sequencer = Sequencer.open(blocked, TestLog.SIGNER, small)) {
      Thread appender =
          Thread.startVirtualThread(
              () -> {
                for (int i = 0; i < 100; i++) {
                  append(sequencer, i);
                  accepted.incrementAndGet();
                }
              });
      reached.await();
      awaitWaiting(appender);
      // A batch in hand and a full one behind it.
      assertThat(accepted.get()).isBetween(11, 20);
      written.countDown();
      appender.join();
    }
    assertThat(TestLog.checkpoint(memory).orElseThrow().size()).isEqualTo(100);
  }

  private static void append(Sequencer sequencer, int number) {
    try {
      sequencer.append(TestLog.entry(number));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void awaitWaiting(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }

  @Test
  void passingError_failsThatBatchAndNoOther() throws Exception {
    AtomicInteger replacements = new AtomicInteger();
    // Two of the first start, two of each batch, and one more of each recovery.
    Storage failing =
        new Interfering(
            memory,
            path -> {
              if (replacements.incrementAndGet() == 5) {
                throw StorageException.passing("replace", path, new IOException("disk is full"));
              }
            });
    try (Sequencer sequencer = Sequencer.open(failing, TestLog.SIGNER, QUICK)) {
      assertThat(sequencer.append(TestLog.entry(1)).awaitPublished()).containsExactly(0);
      Append failed = sequencer.append(TestLog.entry(2));
      assertThatThrownBy(failed::awaitPublished)
          .isInstanceOfSatisfying(StorageException.class, e -> assertThat(e.lasting()).isFalse())
          .hasMessageContaining("disk is full");
      assertThat(sequencer.append(TestLog.entry(2)).awaitPublished()).containsExactly(1);
    }
  }

  @Test
  void errorBehindTheCommit_isFinishedByRecovery() throws Exception {
    AtomicInteger replacements = new AtomicInteger();
    Storage failing =
        new Interfering(
            memory,
            path -> {
              if (replacements.incrementAndGet() == 4) {
                throw StorageException.passing("replace", path, new IOException("disk is full"));
              }
            });
    try (Sequencer sequencer = Sequencer.open(failing, TestLog.SIGNER, QUICK)) {
      assertThat(sequencer.append(TestLog.entry(1)).awaitPublished()).containsExactly(0);
      assertThat(sequencer.append(TestLog.entry(2)).awaitPublished()).containsExactly(1);
    }
  }

  @Test
  void otherWriter_stopsTheSequencer() throws Exception {
    try (Sequencer sequencer = Sequencer.open(memory, TestLog.SIGNER, QUICK)) {
      TestLog.append(LogWriter.open(memory, TestLog.SIGNER, 0), TestLog.entries(0, 3));
      Append append = sequencer.append(TestLog.entry(9));
      assertThatThrownBy(append::awaitSequenced)
          .isInstanceOfSatisfying(StorageException.class, e -> assertThat(e.lasting()).isTrue())
          .hasMessageContaining("another writer");
      assertThatThrownBy(append::awaitPublished).isInstanceOf(StorageException.class);
      assertThatThrownBy(() -> sequencer.append(TestLog.entry(10)).awaitPublished())
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("another writer");
    }
    assertThat(TestLog.checkpoint(memory).orElseThrow().size()).isEqualTo(3);
  }

  @Test
  void duplicates_survivesARestart() throws Exception {
    try (Sequencer sequencer = Sequencer.open(memory, TestLog.SIGNER, QUICK)) {
      sequencer.append(TestLog.entries(0, 700)).awaitPublished();
    }
    try (Sequencer sequencer = Sequencer.open(memory, TestLog.SIGNER, QUICK)) {
      assertThat(sequencer.append(TestLog.entry(650)).awaitPublished()).containsExactly(650);
      assertThat(sequencer.append(TestLog.entry(700)).awaitPublished()).containsExactly(700);
    }
  }

  @Test
  void tooLongEntry_isRefusedAtOnce() throws VerificationException {
    try (Sequencer sequencer = Sequencer.open(memory, TestLog.SIGNER, QUICK)) {
      assertThatThrownBy(() -> sequencer.append(new byte[1 << 16]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("65536 bytes");
    }
  }
}
