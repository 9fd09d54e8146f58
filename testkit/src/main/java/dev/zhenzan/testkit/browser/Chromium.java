package dev.zhenzan.testkit.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The installed Chromium, without a window and without a network of its own accord. */
public final class Chromium implements AutoCloseable {
  private static final List<String> NAMES = List.of("chromium", "chromium-browser");
  private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://.*)");
  private static final long PATIENCE_SECONDS = 20;

  private static final List<String> OPTIONS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-quic",
          "--disable-extensions",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-default-apps",
          "--disable-sync",
          "--no-first-run",
          "--remote-debugging-port=0");

  private final Process process;
  private final URI address;
  private final HttpClient http = HttpClient.newHttpClient();

  private Chromium(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts the browser; aborts the running test, with the reason printed, where none is installed.
   *
   * @param profile an empty folder for what the browser keeps
   */
  public static Chromium start(Path profile) {
    String path = System.getenv().getOrDefault("PATH", "");
    return start(installed(path).orElseGet(Chromium::skip), profile);
  }

  /** The browser in the folders of a path, the first that has one. */
  static Optional<Path> installed(String path) {
    return Stream.of(path.split(File.pathSeparator, -1))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Path skip() {
    String reason = "skipped: no chromium on PATH (on Debian: apt-get install chromium)";
    System.out.println(reason);
    return Assumptions.abort(reason);
  }

  private static Chromium start(Path browser, Path profile) {
    List<String> command = new ArrayList<>();
    command.add(browser.toString());
    command.addAll(OPTIONS);
    command.add("--user-data-dir=" + profile);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      BufferedReader says = process.inputReader(UTF_8);
      URI address = address(says);
      // A full pipe would stop the browser.
      Thread.ofVirtual().start(() -> says.lines().forEach(line -> {}));
      return new Chromium(process, address);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + browser, e);
    }
  }

  /** Where the browser listens, by what it says. */
  private static URI address(BufferedReader says) throws IOException {
    List<String> said = new ArrayList<>();
    for (String line = says.readLine(); line != null; line = says.readLine()) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.matches()) {
        return URI.create(listening.group(1));
      }
      said.add(line);
    }
    throw new IOException("the browser ended: " + String.join("\n", said));
  }

  /** A new tab with an empty page; width and height in CSS pixels. */
  public Tab open(int width, int height) {
    URI tabs = URI.create("http://" + address.getAuthority() + "/json/new?about:blank");
    HttpRequest request =
        HttpRequest.newBuilder(tabs).PUT(HttpRequest.BodyPublishers.noBody()).build();
    String answer =
        http.sendAsync(request, HttpResponse.BodyHandlers.ofString(UTF_8)).join().body();
    URI page = URI.create(Message.parse(answer).text("/webSocketDebuggerUrl"));
    return new Tab(DevTools.connect(http, page), width, height);
  }

  /** Ends the browser and waits until nothing of it writes to its folder any more. */
  @Override
  public void close() {
    CompletableFuture<?>[] ends =
        Stream.concat(process.descendants(), Stream.of(process.toHandle()))
            .map(ProcessHandle::onExit)
            .toArray(CompletableFuture<?>[]::new);
    try (DevTools browser = DevTools.connect(http, address)) {
      browser.call("Browser.close", Map.of());
      CompletableFuture.allOf(ends)
          .completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS)
          .join();
    } finally {
      process.destroyForcibly();
      http.shutdownNow();
    }
  }
}
