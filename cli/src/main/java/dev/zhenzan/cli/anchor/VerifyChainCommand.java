package dev.zhenzan.cli.anchor;

import dev.zhenzan.anchors.chain.AnchoredBlock;
import dev.zhenzan.anchors.chain.ChainAnchor;
import dev.zhenzan.anchors.chain.ChainVerifier;
import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.InputFile;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zhenzan ledger verify-anchor chain}. */
@Command(
    name = "chain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Asks a node whether a checkpoint is anchored on its chain, in which block and when. The node is"
          + " believed: ask one of your own, or several.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan ledger verify-anchor chain --checkpoint anchors/1000.checkpoint --policy"
          + " ledger/policy --anchor anchors/1000.chain --node http://127.0.0.1:8545",
      "",
      "Exit status: 0 it holds; 1 it does not, or not yet; 2 usage; 3 the node was not reached, or a"
          + " file could not be used."
    })
final class VerifyChainCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CheckpointOptions checkpoint = new CheckpointOptions();

  @Option(
      names = "--anchor",
      required = true,
      paramLabel = "FILE",
      description = "Where it was sent, as 'ledger anchor chain' wrote it.")
  private Path anchor = Path.of("");

  @Mixin private NodeOption node = new NodeOption();

  @Option(
      names = "--confirmations",
      paramLabel = "N",
      defaultValue = "12",
      description = "Blocks that have to be built on the anchor's. Default: ${DEFAULT-VALUE}.")
  private long confirmations;

  @Option(
      names = "--sender",
      paramLabel = "ADDRESS",
      description = "Who must have anchored it. Default: anybody.")
  private @Nullable String sender;

  VerifyChainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return VerificationAnswer.of(console, this::verify);
  }

  private void verify() throws VerificationException {
    if (confirmations < 0) {
      throw new ParameterException(spec.commandLine(), "--confirmations must be at least 0");
    }
    Checkpoint verified = checkpoint.verified();
    String text = new String(InputFile.read(anchor), StandardCharsets.UTF_8);
    AnchoredBlock block =
        new ChainVerifier(node.node(), confirmations).verify(ChainAnchor.parse(text), verified);
    if (sender != null && !block.sender().equals(sender.toLowerCase(Locale.ROOT))) {
      throw new VerificationException("%s anchored it, not %s".formatted(block.sender(), sender));
    }
    console.say(
        "Holds. %s was anchored at %,d entries in block %s of %s by %s; %s blocks are built on it"
            .formatted(
                verified.origin(),
                verified.size(),
                block.number(),
                block.time(),
                block.sender(),
                block.confirmations()));
  }
}
