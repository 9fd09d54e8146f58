package dev.zhenzan.testkit.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A page in a window of its own. For one thread. */
public final class Tab implements AutoCloseable {
  /** Below this width a window is a phone's, which heeds what the page says of its viewport. */
  private static final int PHONE = 600;

  private final DevTools page;
  private final int width;

  Tab(DevTools page, int width, int height) {
    this.page = page;
    this.width = width;
    Stream.of("Page", "Runtime", "Log", "Network").forEach(part -> call(part + ".enable"));
    page.call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < PHONE));
  }

  private Message call(String method) {
    return page.call(method, Map.of());
  }

  /** Width of the window, CSS pixels. */
  public int width() {
    return width;
  }

  /** Goes to an address and waits until all of the page is there. */
  public void show(URI address) {
    page.call("Page.navigate", Map.of("url", address.toString()));
    page.await("Page.loadEventFired");
  }

  /**
   * What an expression comes to, as text; a promise is waited for.
   *
   * @throws IllegalStateException if the expression throws
   */
  public String evaluate(String expression) {
    Message answer =
        page.call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (answer.has("/result/exceptionDetails/text")) {
      throw new IllegalStateException(
          answer.text("/result/exceptionDetails/exception/description"));
    }
    return answer.text("/result/result/value");
  }

  /** Every address that was asked for, the page's own first. */
  public List<String> requests() {
    return texts("Network.requestWillBeSent", "/params/request/url");
  }

  /** What stands in the console: messages, warnings of the browser, and errors nobody caught. */
  public List<String> complaints() {
    return Stream.of(
            texts("Runtime.consoleAPICalled", "/params/args/0/value"),
            texts("Runtime.exceptionThrown", "/params/exceptionDetails/exception/description"),
            texts("Log.entryAdded", "/params/entry/text"))
        .flatMap(List::stream)
        .toList();
  }

  private List<String> texts(String method, String pointer) {
    return page.notices().stream()
        .filter(notice -> notice.method().equals(method))
        .map(notice -> notice.text(pointer))
        .toList();
  }

  /** Writes a picture of the whole page, PNG. */
  public void picture(Path file) {
    Message answer =
        page.call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, Base64.getDecoder().decode(answer.text("/result/data")));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  @Override
  public void close() {
    page.close();
  }
}
