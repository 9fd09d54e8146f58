package dev.zhenzan.tlog.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.Keys;
import dev.zhenzan.tlog.Mutations;
import dev.zhenzan.tlog.TestStorage;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.log.DirectoryCheck;
import dev.zhenzan.tlog.log.DirectoryStorage;
import dev.zhenzan.tlog.log.ObjectReader;
import dev.zhenzan.tlog.log.Storage;
import dev.zhenzan.tlog.log.StorageException;
import dev.zhenzan.tlog.note.NoteSignature;
import dev.zhenzan.tlog.note.NoteSigner;
import dev.zhenzan.tlog.note.SignedNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonitorTest {
  private final TestStorage log = new TestStorage();
  private final TestStorage memory = new TestStorage();

  private static Monitor monitor(ObjectReader log, Storage memory) throws Exception {
    return new Monitor(LogMaker.policy(), log, memory);
  }

  private static void assertConsistent(Observation observation, long size, long entries) {
    assertThat(observation)
        .isInstanceOfSatisfying(
            Observation.Consistent.class,
            found -> {
              assertThat(found.head().size()).isEqualTo(size);
              assertThat(found.entries()).isEqualTo(entries);
            });
  }

  private static Observation.Alarm assertAlarm(Observation observation, Observation.Kind kind) {
    assertThat(observation).isInstanceOf(Observation.Alarm.class);
    Observation.Alarm alarm = (Observation.Alarm) observation;
    assertThat(alarm.kind()).as(alarm.reason()).isEqualTo(kind);
    return alarm;
  }

  @Test
  void growingLog_isComputedAsFarAsItIsNew() throws Exception {
    long before = 0;
    for (long size : new long[] {1, 255, 256, 257, 700, 70_000}) {
      LogMaker.grow(log, "a", before, size);
      // A monitor that was started anew goes on from what it remembers.
      assertConsistent(monitor(log, memory).follow(), size, size - before);
      assertConsistent(monitor(log, memory).follow(), size, 0);
      before = size;
    }
    assertConsistent(monitor(log, memory).recompute(), 70_000, 70_000);
    assertConsistent(monitor(log, new TestStorage()).follow(), 70_000, 70_000);
    assertThat(monitor(log, memory).latest()).map(Checkpoint::size).contains(70_000L);
  }

  @Test
  void smallerTree_isAnAlarmWithEvidence() throws Exception {
    LogMaker.grow(log, "a", 0, 300);
    byte[] before = LogMaker.checkpoint(log);
    LogMaker.grow(log, "a", 300, 400);
    assertConsistent(monitor(log, memory).follow(), 400, 400);
    byte[] after = LogMaker.checkpoint(log);
    log.objects().put(ObjectReader.CHECKPOINT, before);
    Observation.Alarm alarm =
        assertAlarm(monitor(log, memory).follow(), Observation.Kind.SMALLER_TREE);
    assertThat(alarm.evidence()).containsExactly(SignedNote.parse(after), SignedNote.parse(before));
    assertThat(memory.objects().keySet()).filteredOn(path -> path.contains("evidence")).hasSize(2);
    assertThat(monitor(log, memory).latest()).map(Checkpoint::size).contains(400L);
  }

  @Test
  void rewrittenHistory_isASplitViewWhateverItsSize() throws Exception {
    LogMaker.grow(log, "a", 0, 300);
    assertConsistent(monitor(log, memory).follow(), 300, 300);
    for (long size : new long[] {300, 301, 1000}) {
      TestStorage fork = new TestStorage();
      LogMaker.grow(fork, "b", 0, size);
      Observation.Alarm alarm =
          assertAlarm(monitor(fork, memory).follow(), Observation.Kind.SPLIT_VIEW);
      assertThat(alarm.evidence()).hasSize(2);
      assertAlarm(monitor(fork, memory).recompute(), Observation.Kind.SPLIT_VIEW);
    }
    assertConsistent(monitor(log, memory).follow(), 300, 0);
  }

  @Test
  void twoMonitorsOfASplitLog_findItOut() throws Exception {
    LogMaker.grow(log, "a", 0, 300);
    TestStorage fork = new TestStorage();
    LogMaker.grow(fork, "a", 0, 299);
    LogMaker.grow(fork, "b", 299, 500);
    Monitor here = monitor(log, memory);
    Monitor there = monitor(fork, new TestStorage());
    assertConsistent(here.follow(), 300, 300);
    assertConsistent(there.follow(), 500, 500);
    assertAlarm(there.compare(LogMaker.checkpoint(log)), Observation.Kind.SPLIT_VIEW);
    assertAlarm(here.compare(LogMaker.checkpoint(fork)), Observation.Kind.SMALLER_TREE);
    LogMaker.grow(log, "a", 300, 500);
    assertAlarm(here.compare(LogMaker.checkpoint(fork)), Observation.Kind.SPLIT_VIEW);
  }

  @Test
  void twoMonitorsOfAnHonestLog_agree() throws Exception {
    LogMaker.grow(log, "a", 0, 300);
    byte[] earlier = LogMaker.checkpoint(log);
    LogMaker.grow(log, "a", 300, 800);
    Monitor monitor = monitor(log, memory);
    assertConsistent(monitor.compare(earlier), 800, 800);
    assertConsistent(monitor.compare(LogMaker.checkpoint(log)), 800, 0);
    assertAlarm(monitor.compare(new byte[0]), Observation.Kind.CHECKPOINT);
  }

  @Test
  void checkpointThatDoesNotVerify_isAnAlarm() throws Exception {
    assertAlarm(monitor(log, memory).follow(), Observation.Kind.CHECKPOINT);
    LogMaker.grow(log, "a", 0, 3);
    String text = SignedNote.parse(LogMaker.checkpoint(log)).text();
    SignedNote forged = SignedNote.sign(text, List.of(NoteSigner.ed25519(Keys.log("stranger"))));
    log.objects().put(ObjectReader.CHECKPOINT, forged.toBytes());
    assertAlarm(monitor(log, memory).follow(), Observation.Kind.CHECKPOINT);
    assertThat(memory.objects()).isEmpty();
  }

  @Test
  void missingOrChangedObject_isAnAlarm() throws Exception {
    LogMaker.grow(log, "a", 0, 200, 700);
    SplittableRandom random = new SplittableRandom(1);
    for (String path :
        List.of(
            "tile/0/000",
            "tile/0/001",
            "tile/0/002.p/188",
            "tile/1/000.p/2",
            "tile/entries/000",
            "tile/entries/002.p/188")) {
      byte[] sound = log.read(path).orElseThrow();
      log.objects().remove(path);
      assertAlarm(monitor(log, memory).recompute(), Observation.Kind.CONTENT);
      for (int i = 0; i < 8; i++) {
        log.objects().put(path, Mutations.flipped(random, sound));
        Observation.Alarm alarm =
            assertAlarm(monitor(log, memory).recompute(), Observation.Kind.CONTENT);
        assertThat(alarm.evidence()).isEmpty();
      }
      log.objects().put(path, sound);
    }
    assertConsistent(monitor(log, memory).recompute(), 700, 700);
  }

  @Test
  void flippedBitAnywhereInTheDirectory_isFound(@TempDir Path directory) throws Exception {
    try (DirectoryStorage storage = DirectoryStorage.open(directory, 1)) {
      LogMaker.grow(storage, "a", 0, 100, 200, 300);
    }
    ObjectReader reader = DirectoryCheck.reader(directory);
    Monitor monitor = monitor(reader, memory);
    assertConsistent(monitor.check(directory), 300, 300);
    SplittableRandom random = new SplittableRandom(1);
    List<Path> files = files(directory);
    assertThat(files).hasSizeGreaterThan(6);
    for (Path file : files) {
      byte[] sound = Files.readAllBytes(file);
      for (int i = 0; i < 12; i++) {
        Files.write(file, Mutations.flipped(random, sound));
        assertThat(monitor.check(directory))
            .as(file.toString())
            .isInstanceOf(Observation.Alarm.class);
      }
      Files.write(file, sound);
    }
    assertConsistent(monitor.check(directory), 300, 300);
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> walk = Files.walk(directory)) {
      return walk.filter(Files::isRegularFile).filter(file -> file.toFile().length() > 0).toList();
    }
  }

  @Test
  void signatureOfAnUnknownKey_isNotOverlookedInADirectory(@TempDir Path directory)
      throws Exception {
    try (DirectoryStorage storage = DirectoryStorage.open(directory, 1)) {
      LogMaker.grow(storage, "a", 0, 10);
    }
    Path file = directory.resolve(ObjectReader.CHECKPOINT);
    SignedNote note = SignedNote.parse(Files.readAllBytes(file));
    NoteSignature unknown = NoteSignature.of(NoteSigner.ed25519(Keys.log("stranger")), note.text());
    Files.write(file, note.with(List.of(unknown)).toBytes());
    Monitor monitor = monitor(DirectoryCheck.reader(directory), memory);
    assertThat(assertAlarm(monitor.check(directory), Observation.Kind.CONTENT).reason())
        .contains("stranger");
    assertConsistent(monitor.follow(), 10, 10);
  }

  @Test
  void damagedMemory_isNeverTakenForNone() throws Exception {
    LogMaker.grow(log, "a", 0, 10);
    assertConsistent(monitor(log, memory).follow(), 10, 10);
    byte[] sound = memory.read("monitor/checkpoint").orElseThrow();
    memory.objects().put("monitor/checkpoint", Mutations.flipped(new SplittableRandom(1), sound));
    assertThatThrownBy(() -> monitor(log, memory).follow())
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("does not hold");
  }
}
