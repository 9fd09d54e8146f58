package dev.zhenzan.ledger.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.ledger.commitment.Subject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectKeysTest {
  private static final MasterKey MASTER =
      MasterKey.parse("QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl8=", "the test");

  @TempDir Path folder;

  private SubjectKeys open() {
    return SubjectKeys.open(folder.resolve("subjects"), MASTER, new SecureRandom());
  }

  @Test
  void keys_lastFromSavingOn() {
    Subject saved = Subject.account("saved");
    Subject forgotten = Subject.account("forgotten");
    byte[] key;
    try (SubjectKeys keys = open()) {
      key = keys.findOrDraw(saved);
      assertThat(keys.find(saved)).contains(key);
      keys.save();
      assertThat(keys.findOrDraw(saved)).isEqualTo(key);
      keys.findOrDraw(forgotten);
    }
    try (SubjectKeys keys = open()) {
      assertThat(keys.find(saved)).contains(key);
      assertThat(keys.find(forgotten)).isEmpty();
    }
  }

  @Test
  void keysOfManyFiles_areCountedUntilAllAreSaved() {
    try (SubjectKeys keys = open()) {
      for (int i = 0; i < 2000; i++) {
        keys.findOrDraw(Subject.account("a-" + i));
      }
      assertThat(keys.unsaved()).isEqualTo(2000);
      keys.save();
      assertThat(keys.unsaved()).isZero();
    }
    try (SubjectKeys keys = open()) {
      for (int i = 0; i < 2000; i++) {
        assertThat(keys.find(Subject.account("a-" + i))).as("a-%d", i).isPresent();
      }
    }
  }

  @Test
  void derivedKeys_areTheVectorsOfTheFormat() {
    assertThat(HexFormat.of().formatHex(MASTER.derive("zhenzan/ledger/v1/subject-check")))
        .isEqualTo("d1cc26e4db287276ee00fb0653b3d5243aa34b3d5f57c63e6d31c2f323b5e6aa");
    assertThat(HexFormat.of().formatHex(MASTER.derive("zhenzan/ledger/v1/subject-wrap")))
        .isEqualTo("74b3cd89205c23ad0dc80db110ee0e969dd7e79f7dd984d2fdc444d361677c3c");
  }

  @Test
  void row_standsUnderTheSlotOfTheFormat() throws IOException {
    try (SubjectKeys keys = open()) {
      keys.findOrDraw(Subject.account("a-1"));
      keys.save();
    }
    byte[] file = Files.readAllBytes(folder.resolve("subjects/da.keys"));
    assertThat(HexFormat.of().formatHex(file))
        .contains("da550fa611be706dd1b246425a1a0e300628aa42fefe3ce533128327597a4cdc");
    assertThat(file).hasSize(23 + 92);
  }

  /** Against a map, over random operations and reopenings. */
  @Test
  void operations_inRandomSequence_doWhatAMapDoes() {
    SplittableRandom random = new SplittableRandom(11);
    Map<String, byte[]> expected = new HashMap<>();
    SubjectKeys keys = open();
    for (int step = 0; step < 600; step++) {
      String id = "a" + random.nextInt(60);
      switch (random.nextInt(10)) {
        case 0 -> {
          keys.save();
          keys.close();
          keys = open();
        }
        case 1, 2 ->
            assertThat(keys.erase(Subject.account(id))).isEqualTo(expected.remove(id) != null);
        case 3, 4, 5 -> {
          byte[] key = keys.findOrDraw(Subject.account(id));
          assertThat(key).isEqualTo(expected.computeIfAbsent(id, absent -> key));
        }
        default -> {
          byte[] known = expected.get(id);
          if (known == null) {
            assertThat(keys.find(Subject.account(id))).as("step %d", step).isEmpty();
          } else {
            assertThat(keys.find(Subject.account(id))).as("step %d", step).contains(known);
          }
        }
      }
    }
    keys.close();
  }

  @Test
  void erasedKey_isNowhereInTheFolder() throws IOException {
    Subject erased = Subject.account("erased");
    try (SubjectKeys keys = open()) {
      for (int i = 0; i < 500; i++) {
        keys.findOrDraw(Subject.account("other" + i));
      }
      keys.findOrDraw(erased);
      keys.save();
    }
    List<byte[]> before = rows();
    try (SubjectKeys keys = open()) {
      assertThat(keys.erase(erased)).isTrue();
      assertThat(keys.erase(erased)).isFalse();
      assertThat(keys.find(erased)).isEmpty();
    }
    List<byte[]> after = rows();

    assertThat(before).hasSize(501);
    assertThat(after).hasSize(500);
    assertThat(before).as("nothing but the one row has gone").containsAll(after);
  }

  private List<byte[]> rows() throws IOException {
    List<byte[]> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("subjects"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".keys")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 23; at < bytes.length; at += Shard.ROW) {
          rows.add(java.util.Arrays.copyOfRange(bytes, at, at + Shard.ROW));
        }
      }
    }
    return rows;
  }

  @Test
  void erasedFile_isOverwrittenWhereItLay() throws IOException {
    Path kept = folder.resolve("kept");
    try (SubjectKeys keys = open()) {
      keys.findOrDraw(Subject.account("a-1"));
      keys.save();
      // A second name shows what becomes of the old file's bytes.
      Files.createLink(kept, folder.resolve("subjects/da.keys"));
      keys.erase(Subject.account("a-1"));
    }
    assertThat(Files.readAllBytes(kept)).containsOnly(0);
  }

  @Test
  void erasedSubject_getsAnotherKeyWhenItComesBack() {
    Subject subject = Subject.account("back");
    try (SubjectKeys keys = open()) {
      byte[] first = keys.findOrDraw(subject);
      assertThat(keys.erase(subject)).isTrue();
      assertThat(keys.findOrDraw(subject)).isNotEqualTo(first);
    }
  }

  @Test
  void partialFile_thatACrashLeft_isGoneAfterOpening() throws IOException {
    try (SubjectKeys keys = open()) {
      keys.findOrDraw(Subject.account("a-1"));
      keys.save();
    }
    Path file = folder.resolve("subjects/da.keys");
    Path partial = folder.resolve("subjects/da.keys.partial");
    Files.copy(file, partial);
    Path kept = folder.resolve("kept");
    Files.createLink(kept, partial);

    try (SubjectKeys keys = open()) {
      assertThat(keys.find(Subject.account("a-1"))).isPresent();
    }

    assertThat(partial).doesNotExist();
    assertThat(Files.readAllBytes(kept)).containsOnly(0);
  }

  @Test
  void ids_standNowhereInTheFolder() throws IOException {
    String id = "distinctive-account-41f7";
    try (SubjectKeys keys = open()) {
      keys.findOrDraw(Subject.account(id));
      keys.save();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(file.toString()).doesNotContain(id);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(id);
      }
    }
  }

  @Test
  void files_areTheOwnersAlone() throws IOException {
    try (SubjectKeys keys = open()) {
      keys.findOrDraw(Subject.account("a-1"));
      keys.save();
    }
    Path subjects = folder.resolve("subjects");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(subjects)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(subjects.resolve("da.keys"))))
        .isEqualTo("rw-------");
  }

  @Test
  void secondProgram_isTurnedAway() {
    try (SubjectKeys keys = open()) {
      assertThat(keys.find(Subject.account("a"))).isEmpty();
      assertThatThrownBy(this::open)
          .isInstanceOf(KeyException.class)
          .hasMessageContaining("another program");
    }
    try (SubjectKeys keys = open()) {
      assertThat(keys.find(Subject.account("a"))).isEmpty();
    }
  }

  /** A process loses its lock on a file as soon as it closes any channel to it. */
  @Test
  void refusedSecondOpener_doesNotLetOtherProcessesIn() throws Exception {
    try (SubjectKeys keys = open()) {
      assertThatThrownBy(this::open).isInstanceOf(KeyException.class);
      assertThat(keys.find(Subject.account("a"))).isEmpty();
      assertThat(openedElsewhere()).isEqualTo(OtherProcess.REFUSED);
    }
    assertThat(openedElsewhere()).isZero();
  }

  private int openedElsewhere() throws IOException, InterruptedException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            OtherProcess.class.getName(),
            folder.resolve("subjects").toString())
        .inheritIO()
        .start()
        .waitFor();
  }

  /** Opens the folder of its argument and ends. */
  static final class OtherProcess {
    /** What it returns where another program holds the folder. */
    static final int REFUSED = 40;

    private OtherProcess() {}

    public static void main(String[] args) {
      try {
        SubjectKeys.open(Path.of(args[0]), MASTER, new SecureRandom()).close();
      } catch (KeyException e) {
        System.exit(REFUSED);
      }
    }
  }

  @Test
  void closedTwice_leavesTheNextHolderAlone() {
    SubjectKeys first = open();
    first.close();
    try (SubjectKeys second = open()) {
      first.close();
      assertThatThrownBy(this::open).isInstanceOf(KeyException.class);
      assertThat(second.find(Subject.account("a"))).isEmpty();
    }
  }

  @Test
  void anotherMasterKey_isToldApart() {
    open().close();

    assertThatThrownBy(
            () ->
                SubjectKeys.open(
                    folder.resolve("subjects"),
                    MasterKey.generate(new SecureRandom()),
                    new SecureRandom()))
        .isInstanceOf(KeyException.class)
        .hasMessageContaining("the master key is not the one");
    open().close();
  }

  @Test
  void changedBytes_areNoticed() throws IOException {
    try (SubjectKeys keys = open()) {
      keys.findOrDraw(Subject.account("a-1"));
      keys.save();
    }
    Path file = folder.resolve("subjects/da.keys");
    byte[] bytes = Files.readAllBytes(file);
    for (int at = 0; at < bytes.length; at++) {
      byte[] changed = bytes.clone();
      changed[at] ^= 1;
      Files.write(file, changed);
      boolean slot = at >= 23 && at < 23 + Shard.SLOT;
      try (SubjectKeys keys = open()) {
        if (slot) {
          assertThat(keys.find(Subject.account("a-1"))).as("byte %d", at).isEmpty();
        } else {
          assertThatThrownBy(() -> keys.find(Subject.account("a-1")))
              .as("byte %d", at)
              .isInstanceOf(KeyException.class)
              .hasMessageContaining("da.keys is damaged");
        }
      }
    }
  }

  @Test
  void fileOfKeysThatOthersMayRead_isRefused() throws IOException {
    Path file = folder.resolve("master.key");
    SecretFile.create(file, MASTER.format().getBytes(StandardCharsets.US_ASCII));
    assertThat(SecretFile.read(file, 100)).asString().isEqualTo(MASTER.format());

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(() -> SecretFile.read(file, 100))
        .isInstanceOf(KeyException.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void masterKey_thatIsNone_isRefusedWithoutShowingIt() {
    assertThatThrownBy(() -> MasterKey.parse("c2VjcmV0", "ZHENZAN_MASTER_KEY"))
        .isInstanceOf(KeyException.class)
        .hasMessageContaining("ZHENZAN_MASTER_KEY")
        .hasMessageNotContaining("c2VjcmV0");
    assertThat(MASTER.toString()).doesNotContain("QEFC");
  }
}
