package dev.zhenzan.files.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputExceptionTest {
  @TempDir Path folder;

  @Test
  void missingFolder_isToldFromAFullDisk() {
    Path missing = folder.resolve("nodir");
    assertThat(messageOfWriting(missing.resolve("x.json")))
        .contains("the folder " + missing + " does not exist", "mkdir -p")
        .doesNotContain("MiB", "room");
  }

  @Test
  void fileInThePlaceOfAFolder_isNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "");
    assertThat(messageOfWriting(file.resolve("x.json")))
        .contains(file + " is a file, not a folder");
  }

  @Test
  void folderInThePlaceOfAFile_isToldAsOne() {
    assertThat(messageOfWriting(folder)).contains("it is a folder; give the name of a file");
  }

  @Test
  void noPermission_isToldFromAFullDisk() {
    Path file = folder.resolve("x.json");
    assertThat(OutputException.writing(file, new AccessDeniedException(file.toString())))
        .message()
        .contains("no permission", "where you may write")
        .doesNotContain("AccessDenied", "MiB");
  }

  @Test
  void fullDisk_saysHowMuchRoomThereIs() {
    IOException full = new IOException("No space left on device");
    assertThat(OutputException.writing(folder.resolve("x.csv"), full))
        .message()
        .contains("No space left", "MiB are free", "Make room");
  }

  private static String messageOfWriting(Path file) {
    try {
      Files.writeString(file, "");
      return "written";
    } catch (IOException e) {
      return String.valueOf(OutputException.writing(file, e).getMessage());
    }
  }
}
