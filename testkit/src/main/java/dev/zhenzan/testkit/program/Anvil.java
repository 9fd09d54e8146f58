package dev.zhenzan.testkit.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A chain on this machine, for the time of a test: each transaction makes a block. */
public final class Anvil implements AutoCloseable {
  /** The first account that anvil gives money to, as its documentation has it: nobody's secret. */
  public static final String KEY =
      "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";

  /** The second. */
  public static final String OTHER_KEY =
      "0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d";

  private static final Pattern LISTENING = Pattern.compile("Listening on 127\\.0\\.0\\.1:(\\d+)");

  private final Process process;
  private final URI address;

  private Anvil(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts a chain; skips the test where anvil cannot be had.
   *
   * @throws IOException if it does not start
   */
  public static Anvil start(String... options) throws IOException {
    String[] command =
        Stream.concat(Stream.of(binary().toString(), "--port", "0"), Stream.of(options))
            .toArray(String[]::new);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        Thread.ofVirtual().start(() -> output.lines().forEach(read -> {}));
        return new Anvil(process, URI.create("http://127.0.0.1:" + listening.group(1)));
      }
    }
    throw new IOException("anvil does not start");
  }

  private static Path binary() throws IOException {
    try (Stream<Path> packages = Files.list(NpmFolder.packages().resolve("@foundry-rs"))) {
      return packages
          .map(folder -> folder.resolve("bin").resolve("anvil"))
          .filter(Files::isExecutable)
          .findFirst()
          .orElseThrow(() -> new IOException("no anvil for this machine"));
    }
  }

  /** Where its JSON-RPC is. */
  public URI address() {
    return address;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
