package dev.zhenzan.cli.anchor;

import dev.zhenzan.anchors.chain.ChainNode;
import java.net.URI;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which node of a chain is asked. */
final class NodeOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--node",
      required = true,
      paramLabel = "URL",
      defaultValue = "${env:ZHENZAN_CHAIN_NODE}",
      description =
          "The node's JSON-RPC, http or https. The variable ZHENZAN_CHAIN_NODE takes its place; use it"
              + " where the URL holds a key.")
  private URI address = URI.create("");

  ChainNode node() {
    try {
      return new ChainNode(address);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--node: " + e.getMessage(), e);
    }
  }
}
