package dev.zhenzan.tlog.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.VerificationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryCheckTest {
  private static final int BITS_A_FILE = 40;

  @TempDir Path directory;

  private void write(int... sizes) throws VerificationException {
    try (DirectoryStorage storage = DirectoryStorage.open(directory, 2)) {
      LogWriter writer = LogWriter.open(storage, TestLog.SIGNER, 0);
      for (int size : sizes) {
        TestLog.append(writer, TestLog.entries((int) writer.size(), size));
      }
    }
  }

  private void sequence(int size) throws VerificationException {
    try (DirectoryStorage storage = DirectoryStorage.open(directory, 2)) {
      LogWriter writer = LogWriter.open(storage, TestLog.SIGNER, 0);
      LogWriter.Prepared batch =
          writer.prepare(EntryBatch.of(TestLog.entries((int) writer.size(), size)));
      writer.sequence(batch);
      storage.create(batch.objects().subList(0, 2));
    }
  }

  @Test
  void emptyLog_fits() throws Exception {
    try (DirectoryStorage storage = DirectoryStorage.open(directory, 1)) {
      LogWriter.open(storage, TestLog.SIGNER, 0);
    }
    assertThat(DirectoryCheck.check(directory, TestLog.KEY).size()).isZero();
  }

  @Test
  void flippedBitInAnyFile_isFound() throws Exception {
    write(5, 260, 270, 520, 530);
    assertFlipsAreFound();
  }

  @Test
  void flippedBitInAnUnpublishedBatch_isFound() throws Exception {
    write(5, 260);
    sequence(530);
    assertFlipsAreFound();
  }

  private void assertFlipsAreFound() throws IOException, VerificationException {
    long seed = 15;
    SplittableRandom random = new SplittableRandom(seed);
    DirectoryCheck.check(directory, TestLog.KEY);
    List<Path> files;
    try (Stream<Path> walk = Files.walk(directory)) {
      files = walk.filter(file -> Files.isRegularFile(file) && !file.endsWith("lock")).toList();
    }
    assertThat(files).hasSizeGreaterThan(7);
    for (Path file : files) {
      byte[] content = Files.readAllBytes(file);
      for (int trial = 0; trial < BITS_A_FILE; trial++) {
        int bit = trial == 0 ? 8 * content.length - 1 : random.nextInt(8 * content.length);
        byte[] changed = content.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        Files.write(file, changed);
        assertThatThrownBy(() -> DirectoryCheck.check(directory, TestLog.KEY))
            .as("seed %d, bit %d of %s", seed, bit, file)
            .isInstanceOf(VerificationException.class);
      }
      Files.write(file, content);
    }
    DirectoryCheck.check(directory, TestLog.KEY);
  }

  @Test
  void fileThatIsNotOfTheLog_isNamed() throws Exception {
    write(300);
    for (String path : List.of("tile/0/000.p/256", "tile/0/002", "tile/0/notes.txt")) {
      Path file = directory.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, new byte[32]);
      assertThatThrownBy(() -> DirectoryCheck.check(directory, TestLog.KEY))
          .isInstanceOf(VerificationException.class)
          .hasMessageContaining(path);
      Files.delete(file);
    }
  }

  @Test
  void missingBundle_isNamed() throws Exception {
    write(300);
    Files.delete(directory.resolve("tile/entries/000"));
    assertThatThrownBy(() -> DirectoryCheck.check(directory, TestLog.KEY))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("tile/entries/000 is missing");
  }

  @Test
  void otherLogsCheckpoint_isRefused() throws Exception {
    write(10);
    LogKey other = new LogKey("example.org/other", TestLog.KEY.verifier());
    assertThatThrownBy(() -> DirectoryCheck.check(directory, other))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("example.org/likes");
  }
}
