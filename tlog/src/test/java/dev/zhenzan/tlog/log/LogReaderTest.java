package dev.zhenzan.tlog.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.merkle.Hash;
import dev.zhenzan.tlog.merkle.Merkle;
import dev.zhenzan.tlog.tile.LogObject;
import dev.zhenzan.tlog.tile.Tile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogReaderTest {
  private static final int SIZE = 70_000;

  private final MemoryStorage storage = new MemoryStorage();

  private Checkpoint written(int size) throws VerificationException {
    LogWriter writer = LogWriter.open(storage, TestLog.SIGNER, 0);
    for (int from = 0; from < size; from += 20_000) {
      TestLog.append(writer, TestLog.entries(from, Math.min(size, from + 20_000)));
    }
    return TestLog.checkpoint(storage).orElseThrow();
  }

  @Test
  void anyEntry_isReadAndProved() throws VerificationException {
    Checkpoint head = written(SIZE);
    LogReader reader = LogReader.open(storage, head, 4);
    SplittableRandom random = new SplittableRandom(13);
    for (int trial = 0; trial < 300; trial++) {
      int index = trial == 0 ? SIZE - 1 : random.nextInt(SIZE);
      assertThat(reader.entry(index)).isEqualTo(TestLog.entry(index));
      reader.prove(index).check(Merkle.leafHash(TestLog.entry(index)), head.root());
    }
  }

  @Test
  void earlierCheckpoint_isReadFromTheGrownLog() throws VerificationException {
    Checkpoint early = written(300);
    LogWriter writer = LogWriter.open(storage, TestLog.SIGNER, 0);
    TestLog.append(writer, TestLog.entries(300, 600));
    TestLog.append(writer, TestLog.entries(600, 601));
    assertThat(storage.paths()).doesNotContain("tile/0/001.p/44", "tile/entries/001.p/44");
    LogReader reader = LogReader.open(storage, early, 4);
    assertThat(reader.entry(299)).isEqualTo(TestLog.entry(299));
    assertThat(reader.bundle(1)).hasSize(44);
    reader.prove(299).check(Merkle.leafHash(TestLog.entry(299)), early.root());
  }

  @Test
  void changedTileOrBundle_isNotBelieved() throws VerificationException {
    Checkpoint head = written(SIZE);
    LogReader reader = LogReader.open(storage, head, 1);
    for (String path : List.of("tile/0/007", "tile/1/000", "tile/entries/007")) {
      byte[] content = storage.read(path).orElseThrow();
      byte[] changed = content.clone();
      changed[100] ^= 1;
      storage.put(path, changed);
      assertThatThrownBy(() -> LogReader.open(storage, head, 1).bundle(7))
          .isInstanceOf(VerificationException.class)
          .hasMessageContaining(path);
      storage.put(path, content);
    }
    assertThat(reader.bundle(7)).hasSize(256);
  }

  @Test
  void missingOrShortTile_isNamed() throws VerificationException {
    Checkpoint head = written(SIZE);
    storage.put("tile/0/003", new byte[31]);
    storage.deleteBelow("tile/0/005");
    LogReader reader = LogReader.open(storage, head, 1);
    assertThatThrownBy(() -> reader.prove(3 * 256))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("tile/0/003 has 31 bytes");
    assertThatThrownBy(() -> reader.prove(5 * 256))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("tile/0/005 is missing");
    assertThatThrownBy(
            () -> LogReader.open(storage, Checkpoint.of("x", SIZE, Merkle.emptyRoot()), 1))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("root");
  }

  @Test
  void hashBeyondTheLog_isRefused() throws VerificationException {
    LogReader reader = LogReader.open(storage, written(300), 1);
    assertThatThrownBy(() -> reader.hash(0, 300)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> reader.hash(8, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> reader.entry(300)).isInstanceOf(IllegalArgumentException.class);
  }

  /** A log of equal entries: tiles of a level are alike, so that any size needs no space. */
  private static final class EqualEntries implements ObjectReader {
    private final List<Hash> levels = new ArrayList<>(List.of(Merkle.leafHash(new byte[0])));
    private final Set<String> read = new HashSet<>();

    EqualEntries() {
      for (int level = 0; level < 40; level++) {
        levels.add(Merkle.nodeHash(levels.get(level), levels.get(level)));
      }
    }

    Checkpoint head(long size) throws VerificationException {
      return Checkpoint.of("equal", size, Merkle.root((level, index) -> levels.get(level), size));
    }

    @Override
    public Optional<byte[]> read(String path) {
      read.add(path);
      Tile tile;
      try {
        tile = (Tile) LogObject.parse(path);
      } catch (VerificationException e) {
        throw new IllegalArgumentException(e);
      }
      byte[] content = new byte[tile.width() * Hash.SIZE];
      for (int i = 0; i < tile.width(); i++) {
        levels.get(Tile.HEIGHT * tile.level()).copyTo(content, i * Hash.SIZE);
      }
      return Optional.of(content);
    }
  }

  @Test
  void proofInABillionEntries_readsAtMostThreeTilesOfAnOpenLog() throws VerificationException {
    SplittableRandom random = new SplittableRandom(14);
    for (long size : new long[] {1_000_000_000, 999_999_999, 1 << 30}) {
      EqualEntries storage = new EqualEntries();
      Checkpoint head = storage.head(size);
      for (int trial = 0; trial < 200; trial++) {
        storage.read.clear();
        LogReader reader = LogReader.open(storage, head, 100);
        assertThat(storage.read).hasSizeLessThanOrEqualTo(4);
        storage.read.clear();
        reader.prove(random.nextLong(size)).check(storage.levels.getFirst(), head.root());
        assertThat(storage.read).hasSizeLessThanOrEqualTo(3);
      }
    }
  }
}
