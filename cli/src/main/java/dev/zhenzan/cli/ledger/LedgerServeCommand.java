package dev.zhenzan.cli.ledger;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.ledger.LedgerReader;
import java.net.InetSocketAddress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code zhenzan ledger serve}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Publishes a ledger's log by HTTP, for reading alone: the checkpoint, tiles and entry bundles"
          + " in the layout of https://c2sp.org/tlog-tiles. Nothing else of the ledger is served. Any"
          + " server of static files on the folder DIR/log does the same.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan ledger serve --ledger ledger --port 8090",
      "",
      "It runs until it is interrupted (Ctrl-C). Put a server with HTTPS before it.",
      "Exit status: 0 interrupted; 2 usage; 3 failed."
    })
final class LedgerServeCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private ListenOptions listen = new ListenOptions();

  LedgerServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    InetSocketAddress address = listen.address();
    // A damaged log is told now, and not by whoever reads it.
    LedgerReader.open(ledger.folder());
    try (LogServer server = LogServer.start(ledger.folder().log(), address)) {
      console.say("Log           %s".formatted(ListenOptions.url(server.address())));
      ListenOptions.untilInterrupted();
    }
    return ExitStatus.FINE.code();
  }
}
