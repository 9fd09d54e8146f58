package dev.zhenzan.testkit.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TabTest {
  @TempDir static Path folder;

  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.start(folder.resolve("profile"));
  }

  @AfterAll
  static void end() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private static Tab show(int width, String html) throws IOException {
    Path page = Files.writeString(Files.createTempFile(folder, "page", ".html"), html);
    Tab tab = chromium.open(width, 700);
    tab.show(page.toUri());
    return tab;
  }

  @Test
  void quietPage_asksForItselfAlone() throws IOException {
    try (Tab tab = show(800, "<meta charset=utf-8><title>真赞</title><p>quiet")) {
      assertThat(tab.evaluate("document.title")).isEqualTo("真赞");
      assertThat(tab.complaints()).isEmpty();
      assertThat(tab.requests()).singleElement().asString().startsWith("file:");
    }
  }

  @Test
  void noisyPage_isHeardAndSeen() throws IOException {
    String html =
        "<img src=missing.png><script>console.log('said'); throw new Error('thrown')</script>";
    try (Tab tab = show(800, html)) {
      assertThat(tab.complaints()).anyMatch(text -> text.contains("said"));
      assertThat(tab.complaints()).anyMatch(text -> text.contains("thrown"));
      assertThat(tab.requests()).hasSize(2).last().asString().endsWith("missing.png");
    }
  }

  @Test
  void window_hasTheWidthAskedFor() throws IOException {
    String html = "<meta name=viewport content=width=device-width>";
    try (Tab phone = show(390, html);
        Tab desk = show(1280, html)) {
      assertThat(phone.evaluate("innerWidth")).isEqualTo("390");
      assertThat(desk.evaluate("innerWidth")).isEqualTo("1280");
    }
  }

  @Test
  void evaluate_ofAnExpressionThatThrows_tellsIt() throws IOException {
    try (Tab tab = show(800, "<p>quiet")) {
      assertThatThrownBy(() -> tab.evaluate("missing.value")).hasMessageContaining("missing");
    }
  }

  @Test
  void picture_isOfTheWholePage() throws IOException {
    Path file = folder.resolve("pictures").resolve("tall.png");
    try (Tab tab = show(390, "<div style='height:2000px'>tall")) {
      tab.picture(file);
    }
    assertThat(ImageIO.read(file.toFile()).getHeight()).isGreaterThanOrEqualTo(2000);
  }
}
