package dev.zhenzan.cli.anchor;

import dev.zhenzan.anchors.chain.ChainAnchor;
import dev.zhenzan.anchors.chain.ChainSubmitter;
import dev.zhenzan.cli.console.Console;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.note.SignedNote;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zhenzan ledger anchor chain}. */
@Command(
    name = "chain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Sends a checkpoint to the anchor contract on a chain, for which the key's owner pays, and keeps"
          + " where it went. The contract takes only trees larger than the last of the same log and"
          + " sender.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan ledger anchor chain --checkpoint ledger/log/checkpoint --policy ledger/policy --node"
          + " http://127.0.0.1:8545 --contract 0xADDRESS --key-file chain.key --out anchors",
      "",
      "What was sent is anchored once 'ledger verify-anchor chain' says so. Writes SIZE.checkpoint and"
          + " SIZE.chain.",
      "Exit status: 0 sent; 1 the checkpoint or an answer does not verify; 2 usage; 3 failed."
    })
final class AnchorChainCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CheckpointOptions checkpoint = new CheckpointOptions();

  @Mixin private NodeOption node = new NodeOption();

  @Mixin private ChainKeyOptions key = new ChainKeyOptions();

  @Option(
      names = "--contract",
      required = true,
      paramLabel = "ADDRESS",
      description = "The contract, as 'ledger anchor contract' made it.")
  private String contract = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder for the checkpoint and where it went.")
  private Path out = Path.of("");

  AnchorChainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return VerificationAnswer.of(console, this::anchor);
  }

  private void anchor() throws VerificationException {
    SignedNote note = checkpoint.note();
    Checkpoint verified = checkpoint.verified(note);
    ChainSubmitter submitter = key.submitter(node.node());
    ChainAnchor anchor = submitter.anchor(contract, verified);
    byte[] text = anchor.format().getBytes(StandardCharsets.UTF_8);
    Path file = new AnchorFolder(out).keep(note, verified, "chain", text);
    console.say("Transaction   %s".formatted(anchor.transaction()));
    console.say("Checkpoint    %s".formatted(new AnchorFolder(out).checkpointFile(verified)));
    console.say("Anchor        %s".formatted(file));
  }
}
