package dev.zhenzan.cli.ledger;

import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Option;

/** Where a server listens. */
final class ListenOptions {
  @Option(
      names = "--host",
      paramLabel = "NAME",
      defaultValue = "127.0.0.1",
      description = "Address to listen at; 0.0.0.0 is all. Default: ${DEFAULT-VALUE}.")
  private String host = "";

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8090",
      description = "Port to listen at; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
  private int port;

  InetSocketAddress address() {
    return new InetSocketAddress(host, port);
  }

  static String url(InetSocketAddress address) {
    return "http://%s:%d".formatted(address.getHostString(), address.getPort());
  }

  /** Waits until the thread is interrupted, as the end of the process does it. */
  static void untilInterrupted() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      // This is how it ends.
    }
  }
}
