package dev.zhenzan.files.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {
  @TempDir Path parent;

  @Test
  void publish_givesAllFilesTheName() throws IOException {
    Path target = parent.resolve("out");
    try (OutputFolder out = OutputFolder.create(target)) {
      Files.writeString(out.file("a.csv"), "a");
      assertThat(target).doesNotExist();
      out.publish();
    }
    assertThat(target.resolve("a.csv")).hasContent("a");
    assertThat(names(parent)).containsExactly("out");
  }

  @Test
  void untilPublished_theFolderIsAHiddenSibling() {
    try (OutputFolder out = OutputFolder.create(parent.resolve("out"))) {
      assertThat(out.folder()).hasParent(parent);
      assertThat(out.folder().getFileName().toString()).startsWith(".out.partial-");
    }
  }

  @Test
  void closeWithoutPublish_leavesNothing() throws IOException {
    try (OutputFolder out = OutputFolder.create(parent.resolve("out"))) {
      Files.createDirectory(out.file("sub"));
      Files.writeString(out.file("sub").resolve("a.csv"), "a");
    }
    assertThat(names(parent)).isEmpty();
  }

  @Test
  void removal_doesNotFollowLinks() throws IOException {
    Path kept = Files.createDirectory(parent.resolve("kept"));
    Files.writeString(kept.resolve("a"), "a");
    try (OutputFolder out = OutputFolder.create(parent.resolve("out"))) {
      Files.createSymbolicLink(out.file("link"), kept);
    }
    assertThat(kept.resolve("a")).hasContent("a");
    assertThat(names(parent)).containsExactly("kept");
  }

  @Test
  void emptyDirectory_isFilled() throws IOException {
    Path target = Files.createDirectory(parent.resolve("out"));
    publish(target);
    assertThat(names(target)).containsExactly("a.csv");
    assertThat(names(parent)).containsExactly("out");
  }

  @Test
  void linkToAnEmptyDirectory_fillsTheDirectory() throws IOException {
    Path real = Files.createDirectory(parent.resolve("real"));
    Path link = Files.createSymbolicLink(parent.resolve("link"), real);
    publish(link);
    assertThat(names(real)).containsExactly("a.csv");
    assertThat(Files.isSymbolicLink(link)).isTrue();
  }

  @Test
  void directoryWithSomethingInIt_isRefused() throws IOException {
    Path target = Files.createDirectory(parent.resolve("out"));
    Files.writeString(target.resolve("mine"), "precious");
    refused(target, "not empty");
    assertThat(target.resolve("mine")).hasContent("precious");
  }

  @Test
  void file_isRefused() throws IOException {
    Path target = Files.writeString(parent.resolve("out"), "precious");
    refused(target, "is a file");
    assertThat(target).hasContent("precious");
  }

  @Test
  void danglingLink_isRefused() throws IOException {
    Path link = Files.createSymbolicLink(parent.resolve("link"), parent.resolve("nowhere"));
    refused(link, "is a file");
  }

  @Test
  void missingParent_isRefusedWithWhatToDo() {
    refused(parent.resolve("no/such/out"), "mkdir -p");
  }

  @ParameterizedTest
  @ValueSource(strings = {"taken/out", "taken/no/such/out"})
  void fileInThePlaceOfAFolder_isNamedAsOne(String out) throws IOException {
    Path file = Files.writeString(parent.resolve("taken"), "precious");
    refused(parent.resolve(out), file + " is a file, not a folder");
  }

  @Test
  void unwritableParent_isRefused() {
    Path proc = Path.of("/proc/self");
    assumeTrue(Files.isDirectory(proc), "no /proc here: a folder nobody can write into");
    refused(proc.resolve("out"), "cannot make the output folder");
  }

  @Test
  void leftoversOfAnotherRun_areStillThere() throws IOException {
    String name = ".out.partial-" + ProcessHandle.current().pid();
    Path leftover = Files.createDirectory(parent.resolve(name));
    publish(parent.resolve("out"));
    assertThat(names(parent)).containsExactly(name, "out");
    assertThat(leftover).isDirectory();
  }

  @Test
  void targetThatFilledUpMeanwhile_keepsBoth() throws IOException {
    Path target = parent.resolve("out");
    try (OutputFolder out = OutputFolder.create(target)) {
      Files.writeString(out.file("a.csv"), "a");
      Files.createDirectory(target);
      Files.writeString(target.resolve("mine"), "precious");
      assertThatExceptionOfType(OutputException.class)
          .isThrownBy(out::publish)
          .withMessageContaining(out.folder().toString());
      assertThat(out.file("a.csv")).hasContent("a");
    }
    assertThat(target.resolve("mine")).hasContent("precious");
    assertThat(names(parent)).hasSize(2);
  }

  @Test
  void interruptedProgram_leavesNothing() throws Exception {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Interrupted.class.getName(),
                parent.resolve("out").toString())
            .start();
    try (var printed = process.inputReader()) {
      assertThat(printed.readLine()).contains(".out.partial-");
      assertThat(names(parent)).hasSize(1);
      process.destroy();
      process.waitFor();
    }
    assertThat(names(parent)).isEmpty();
  }

  /** A program that never gets to the end of its output. */
  static final class Interrupted {
    private Interrupted() {}

    public static void main(String[] args) throws IOException {
      try (OutputFolder out = OutputFolder.create(Path.of(args[0]))) {
        Files.writeString(out.file("a.csv"), "a");
        System.out.println(out.folder());
        System.in.read();
      }
    }
  }

  private static void publish(Path target) throws IOException {
    try (OutputFolder out = OutputFolder.create(target)) {
      Files.writeString(out.file("a.csv"), "a");
      out.publish();
    }
  }

  private void refused(Path target, String why) {
    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> OutputFolder.create(target).close())
        .withMessageContaining(why);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
