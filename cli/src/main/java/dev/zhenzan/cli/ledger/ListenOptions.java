package dev.zhenzan.cli.ledger;

import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a server listens. */
final class ListenOptions {
  private static final int MOST_PORT = 65_535;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

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

  /**
   * The address.
   *
   * @throws ParameterException if the port is none, or nobody knows the host
   */
  InetSocketAddress address() {
    if (port < 0 || port > MOST_PORT) {
      throw new ParameterException(
          spec.commandLine(), "--port must be 0 to " + MOST_PORT + ", not " + port);
    }
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new ParameterException(spec.commandLine(), "--host is no address that is known here");
    }
    return address;
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
