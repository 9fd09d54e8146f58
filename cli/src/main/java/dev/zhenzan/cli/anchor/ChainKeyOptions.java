package dev.zhenzan.cli.anchor;

import dev.zhenzan.anchors.chain.ChainKey;
import dev.zhenzan.anchors.chain.ChainNode;
import dev.zhenzan.anchors.chain.ChainSubmitter;
import dev.zhenzan.ledger.keys.KeyException;
import dev.zhenzan.ledger.keys.SecretFile;
import dev.zhenzan.tlog.VerificationException;
import java.math.BigDecimal;
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

  /**
   * Who sends.
   *
   * @throws ParameterException if no key is given, or the price is none
   * @throws KeyException if the key cannot be read, or is none
   */
  ChainSubmitter submitter(ChainNode node) {
    if (maxPrice.signum() <= 0) {
      throw new ParameterException(spec.commandLine(), "--max-gas-price must be above 0");
    }
    return new ChainSubmitter(node, key(), maxPrice.movePointRight(9).toBigInteger());
  }

  private ChainKey key() {
    if (file != null) {
      return key(SecretFile.readLine(file, MOST_BYTES), file.toString());
    }
    String digits = System.getenv(VARIABLE);
    if (digits == null) {
      throw new ParameterException(
          spec.commandLine(), "give the key with --key-file, or in the variable " + VARIABLE);
    }
    return key(digits, "the variable " + VARIABLE);
  }

  private static ChainKey key(String digits, String from) {
    try {
      return ChainKey.parse(digits);
    } catch (VerificationException notAKey) {
      throw new KeyException(from + " holds no key: " + notAKey.getMessage());
    }
  }
}
