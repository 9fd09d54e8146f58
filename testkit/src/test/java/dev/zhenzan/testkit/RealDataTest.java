package dev.zhenzan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class RealDataTest {
  @TempDir Path folder;

  @Test
  void find_fromAFolderDeepInTheProject_answersTheSiblingsFile() throws IOException {
    Path module = Files.createDirectories(folder.resolve("project/core/target"));
    Files.createDirectories(folder.resolve("project/.mvn"));
    Files.createFile(folder.resolve("project/pom.xml"));
    Files.createFile(folder.resolve("project/core/pom.xml"));
    Path data = Files.createDirectories(folder.resolve("shared/data/kuairand"));

    assertThat(RealData.find(module, "kuairand")).contains(data);
    assertThat(RealData.find(module, "kuairec")).isEmpty();
  }

  @Test
  void find_outsideAnyProject_isEmpty() {
    assertThat(RealData.find(folder, "kuairand")).isEmpty();
  }

  @Test
  void path_withoutTheFile_abortsTheTestWithAReason() {
    assertThatThrownBy(() -> RealData.path("no-such-folder"))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("shared/data/no-such-folder");
  }
}
