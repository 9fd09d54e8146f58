package dev.zhenzan.tlog.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.Mutations;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.merkle.Hash;
import dev.zhenzan.tlog.merkle.Merkle;
import dev.zhenzan.tlog.merkle.ReferenceTree;
import dev.zhenzan.tlog.tile.Bundle;
import dev.zhenzan.tlog.tile.EntryBundle;
import dev.zhenzan.tlog.tile.Tile;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LogWriterTest {
  private final MemoryStorage storage = new MemoryStorage();

  private LogWriter open() throws VerificationException {
    return LogWriter.open(storage, TestLog.SIGNER, 100);
  }

  @Test
  void newLog_hasTheEmptyTreesCheckpoint() throws VerificationException {
    open();
    assertThat(TestLog.checkpoint(storage))
        .contains(Checkpoint.of(TestLog.ORIGIN, 0, Merkle.emptyRoot()));
  }

  @Test
  void anyBatches_makeTheTreeOfTheDefinition() throws VerificationException {
    SplittableRandom random = new SplittableRandom(11);
    LogWriter writer = open();
    int size = 0;
    while (size < 1_500) {
      int next = size + 1 + random.nextInt(400);
      TestLog.append(writer, TestLog.entries(size, next));
      size = next;
      Checkpoint head = TestLog.checkpoint(storage).orElseThrow();
      List<Hash> leaves =
          TestLog.entries(0, size).stream().map(entry -> Merkle.leafHash(entry)).toList();
      assertThat(head.size()).isEqualTo(size);
      assertThat(head.root()).isEqualTo(ReferenceTree.root(leaves));
      LogReader.open(storage, head, 10).checkFrom(0);
    }
  }

  @Test
  void levelOneTile_isFilledByOneBatch() throws VerificationException {
    LogWriter writer = open();
    TestLog.append(writer, TestLog.entries(0, 100));
    TestLog.append(writer, TestLog.entries(100, 66_000));
    Checkpoint head = TestLog.checkpoint(storage).orElseThrow();
    LogReader.open(storage, head, 10).checkFrom(0);
    assertThat(storage.read(new Tile(1, 0, 256).path()).orElseThrow()).hasSize(8_192);
    assertThat(storage.read(new Tile(2, 0, 1).path()).orElseThrow()).hasSize(32);
    assertThat(open().size()).isEqualTo(66_000);
  }

  @Test
  void layout_isTheSpecifications() throws VerificationException {
    TestLog.append(open(), TestLog.entries(0, 300));
    assertThat(storage.paths())
        .containsExactly(
            "checkpoint",
            "sequencer/pending",
            "tile/0/000",
            "tile/0/001.p/44",
            "tile/1/000.p/1",
            "tile/entries/000",
            "tile/entries/001.p/44");
    assertThat(storage.read(new Bundle(1, 44).path()))
        .contains(EntryBundle.encode(TestLog.entries(256, 300)));
  }

  @Test
  void supersededPartials_outliveOneMoreCheckpoint() throws VerificationException {
    LogWriter writer = open();
    TestLog.append(writer, TestLog.entries(0, 10));
    TestLog.append(writer, TestLog.entries(10, 20));
    TestLog.append(writer, TestLog.entries(20, 300));
    assertThat(storage.paths()).contains("tile/0/000.p/10", "tile/entries/000.p/20");
    TestLog.append(writer, TestLog.entries(300, 301));
    assertThat(storage.paths())
        .filteredOn(path -> path.contains("000.p/"))
        .containsExactly("tile/1/000.p/1");
  }

  @Test
  void duplicateWithinTheWindow_getsItsIndex() throws VerificationException {
    LogWriter writer = open();
    assertThat(TestLog.append(writer, numbered(1, 2, 1, 3))).containsExactly(0, 1, 0, 2);
    assertThat(TestLog.append(writer, numbered(3, 3))).containsExactly(2, 2);
    assertThat(TestLog.append(writer, numbered(4, 1, 5))).containsExactly(3, 0, 4);
    assertThat(TestLog.append(open(), numbered(5, 6, 1))).containsExactly(4, 5, 0);
    assertThat(open().size()).isEqualTo(6);
  }

  @Test
  void duplicateBehindTheWindow_isANewEntry() throws VerificationException {
    LogWriter writer = open();
    TestLog.append(writer, TestLog.entries(0, 300));
    assertThat(TestLog.append(writer, numbered(200, 199))).containsExactly(200, 300);
    assertThat(TestLog.append(open(), numbered(200, 202))).containsExactly(301, 202);
  }

  private static List<byte[]> numbered(int... numbers) {
    return Stream.of(numbers).flatMapToInt(Arrays::stream).mapToObj(TestLog::entry).toList();
  }

  @Test
  void otherWriterCommitted_stopsWithAClearError() throws VerificationException {
    LogWriter first = open();
    LogWriter second = open();
    TestLog.append(first, TestLog.entries(0, 5));
    List<String> before = storage.paths();
    assertThatThrownBy(() -> TestLog.append(second, TestLog.entries(5, 9)))
        .isInstanceOfSatisfying(StorageException.class, e -> assertThat(e.lasting()).isTrue())
        .hasMessageContaining("another writer");
    assertThat(storage.paths()).isEqualTo(before);
    TestLog.append(first, TestLog.entries(5, 9));
  }

  /** It commits, is stopped for long, and comes back when another has taken the log over. */
  @Test
  void lateWriter_turnsNothingBack() throws VerificationException {
    LogWriter late = open();
    LogWriter.Prepared batch = late.prepare(EntryBatch.of(TestLog.entries(0, 5)));
    late.sequence(batch);
    LogWriter other = open();
    TestLog.append(other, TestLog.entries(5, 300));
    Checkpoint head = TestLog.checkpoint(storage).orElseThrow();
    assertThatThrownBy(() -> late.publish(batch))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("another writer");
    assertThat(TestLog.checkpoint(storage)).contains(head);
    LogReader.open(storage, head, 10).checkFrom(0);
  }

  @Test
  void pendingIsMissing_opensNoSecondHistory() throws VerificationException {
    TestLog.append(open(), TestLog.entries(0, 5));
    storage.deleteBelow("sequencer/");
    assertThatThrownBy(this::open)
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("sequencer/pending");
  }

  @Test
  void checkpointIsMissing_opensNoSecondHistory() throws VerificationException {
    LogWriter writer = open();
    TestLog.append(writer, TestLog.entries(0, 5));
    TestLog.append(writer, TestLog.entries(5, 7));
    storage.deleteBelow("checkpoint");
    assertThatThrownBy(this::open)
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("does not follow the published checkpoint");
  }

  /**
   * Whatever became of the batch that is to be finished: it gets into the tree as it was, or not.
   */
  @Test
  void damagedPending_isRefusedBeforeAnythingIsWritten() throws VerificationException {
    LogWriter writer = open();
    TestLog.append(writer, TestLog.entries(0, 250));
    writer.sequence(writer.prepare(EntryBatch.of(TestLog.entries(250, 270))));
    byte[] pending = storage.read(PendingBatch.PATH).orElseThrow();
    List<String> before = storage.paths();
    int refused =
        Mutations.refusals(
            12,
            2_000,
            pending,
            changed -> {
              if (Arrays.equals(changed, pending)) {
                throw new VerificationException("not changed");
              }
              storage.put(PendingBatch.PATH, changed);
              try {
                open();
              } finally {
                assertThat(storage.paths()).isEqualTo(before);
              }
            });
    assertThat(refused).isEqualTo(2_000);
    storage.put(PendingBatch.PATH, pending);
    assertThat(open().size()).isEqualTo(270);
  }
}
