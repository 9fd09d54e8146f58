package dev.zhenzan.cli.anchor;

import dev.zhenzan.cli.console.Console;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code zhenzan ledger anchor contract}. */
@Command(
    name = "contract",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Puts an anchor contract on a chain, once; the key's owner pays. It belongs to nobody, and"
          + " anybody may use it for any log.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan ledger anchor contract --node http://127.0.0.1:8545 --key-file chain.key",
      "",
      "Exit status: 0 sent; 1 an answer of the node is malformed; 2 usage; 3 failed."
    })
final class AnchorContractCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private NodeOption node = new NodeOption();

  @Mixin private ChainKeyOptions key = new ChainKeyOptions();

  AnchorContractCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return VerificationAnswer.of(
        console,
        () -> console.say("Contract      %s".formatted(key.submitter(node.node()).deploy())));
  }
}
