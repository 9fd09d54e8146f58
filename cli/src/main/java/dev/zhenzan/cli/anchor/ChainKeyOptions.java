package dev.zhenzan.cli.anchor;

import dev.zhenzan.anchors.chain.ChainKey;
import dev.zhenzan.anchors.chain.ChainNode;
import dev.zhenzan.anchors.chain.ChainSubmitter;
import dev.zhenzan.ledger.keys.SecretFile;
import dev.zhenzan.tlog.VerificationException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who pays for transactions, and how much at most. */
final class ChainKeyOptions {
  private static final String VARIABLE = "ZHENZAN_CHAIN_KEY";
  private static final int MOST_BYTES = 200;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description =
          "The private key that pays, 64 hexadecimal digits, in a file that you alone may read. The"
              + " variable ZHENZAN_CHAIN_KEY takes its place.")
  private @Nullable Path file;

  @Option(
      names = "--max-gas-price",
      paramLabel = "GWEI",
      defaultValue = "100",
      description =
          "The most that a unit of gas may cost, in thousand millionths of the chain's coin;"
              + " otherwise nothing is sent. Default: ${DEFAULT-VALUE}.")
  private BigDecimal maxPrice = BigDecimal.ZERO;

  ChainSubmitter submitter(ChainNode node) throws VerificationException {
    return new ChainSubmitter(node, key(), maxPrice.movePointRight(9).toBigInteger());
  }

  private ChainKey key() throws VerificationException {
    if (file != null) {
      return ChainKey.parse(
          new String(SecretFile.read(file, MOST_BYTES), StandardCharsets.US_ASCII));
    }
    String digits = System.getenv(VARIABLE);
    if (digits == null) {
      throw new ParameterException(
          spec.commandLine(), "give the key with --key-file, or in the variable " + VARIABLE);
    }
    return ChainKey.parse(digits);
  }
}
