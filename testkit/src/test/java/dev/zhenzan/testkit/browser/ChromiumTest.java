package dev.zhenzan.testkit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {
  @TempDir Path folder;

  @Test
  void installed_isTheFirstThatCanBeStarted() throws IOException {
    Path first = Files.createDirectory(folder.resolve("first"));
    Path second = Files.createDirectory(folder.resolve("second"));
    Files.writeString(first.resolve("chromium"), "a text");
    Path browser = Files.writeString(second.resolve("chromium-browser"), "a program");

    assertThat(Chromium.installed(first + File.pathSeparator + second)).isEmpty();
    assertThat(browser.toFile().setExecutable(true)).isTrue();
    assertThat(Chromium.installed(first + File.pathSeparator + second)).contains(browser);
  }

  @Test
  void installed_onAnEmptyPath_isEmpty() {
    assertThat(Chromium.installed("")).isEmpty();
  }
}
