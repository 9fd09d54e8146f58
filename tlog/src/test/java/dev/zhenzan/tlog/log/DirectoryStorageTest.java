package dev.zhenzan.tlog.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryStorageTest {
  @TempDir Path directory;

  private static StoredObject object(String path, String content) {
    return new StoredObject(path, ByteBuffer.wrap(bytes(content)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void manyObjectsByManyWriters_areThere() {
    try (DirectoryStorage storage = DirectoryStorage.open(directory, 4)) {
      List<StoredObject> objects =
          IntStream.range(0, 500)
              .mapToObj(i -> object("tile/" + i % 7 + "/" + i, "content " + i))
              .toList();
      storage.create(objects);
      storage.create(objects);
      for (int i = 0; i < 500; i++) {
        assertThat(storage.read("tile/" + i % 7 + "/" + i)).contains(bytes("content " + i));
      }
      assertThat(storage.read("tile/0/1000")).isEmpty();
    }
  }

  @Test
  void objectWithOtherContent_isNotReplaced() {
    try (DirectoryStorage storage = DirectoryStorage.open(directory, 1)) {
      storage.create(List.of(object("a/b", "one")));
      assertThatThrownBy(() -> storage.create(List.of(object("a/b", "two"))))
          .isInstanceOfSatisfying(StorageException.class, e -> assertThat(e.lasting()).isTrue())
          .hasMessageContaining("a/b");
      assertThat(storage.read("a/b")).contains(bytes("one"));
    }
  }

  @Test
  void replace_wantsTheExpectedContent() {
    try (DirectoryStorage storage = DirectoryStorage.open(directory, 1)) {
      assertThat(storage.replace("checkpoint", bytes("one"), bytes("two"))).isFalse();
      assertThat(storage.replace("checkpoint", new byte[0], bytes("one"))).isTrue();
      assertThat(storage.replace("checkpoint", new byte[0], bytes("two"))).isFalse();
      assertThat(storage.replace("checkpoint", bytes("one"), bytes("two"))).isTrue();
      assertThat(storage.read("checkpoint")).contains(bytes("two"));
    }
  }

  @Test
  void deletedObjects_areGoneAndTheRestStays() {
    try (DirectoryStorage storage = DirectoryStorage.open(directory, 1)) {
      storage.create(List.of(object("a.p/1", "1"), object("a.p/2", "2"), object("a", "3")));
      storage.deleteBelow("a.p/");
      storage.deleteBelow("b.p/");
      assertThat(directory.resolve("a.p")).doesNotExist();
      assertThat(storage.read("a")).contains(bytes("3"));
      storage.create(List.of(object("a.p/4", "4")));
      assertThat(storage.read("a.p/4")).contains(bytes("4"));
    }
  }

  @Test
  void secondWriter_isTurnedAwayUntilTheFirstCloses() {
    try (DirectoryStorage first = DirectoryStorage.open(directory, 1)) {
      assertThatThrownBy(() -> DirectoryStorage.open(directory.resolve("."), 1))
          .isInstanceOfSatisfying(StorageException.class, e -> assertThat(e.lasting()).isTrue())
          .hasMessageContaining("another writer has this log open");
      first.create(List.of(object("a", "1")));
    }
    DirectoryStorage.open(directory, 1).close();
  }

  @Test
  void unfinishedFiles_areSweptOutAtStart() throws IOException {
    DirectoryStorage.open(directory, 1).close();
    Path left = Files.writeString(directory.resolve("sequencer/temporary/7"), "half");
    DirectoryStorage.open(directory, 1).close();
    assertThat(left).doesNotExist();
  }

  @Test
  void unusableDirectory_isNamed() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    assertThatThrownBy(() -> DirectoryStorage.open(file, 1))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("file");
  }
}
