package dev.zhenzan.anchors.chain;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a checkpoint was anchored: all that is needed, besides the checkpoint, to look it up.
 *
 * @param chainId number of the chain (EIP-155), positive
 * @param contract address of the contract: 0x and 40 digits, small letters
 * @param transaction hash of the transaction: 0x and 64 digits, small letters
 */
public record ChainAnchor(long chainId, String contract, String transaction) {
  private static final Pattern FORM =
      Pattern.compile(
          """
          zhenzan\\.dev/chain-anchor/v1
          chain ([1-9][0-9]{0,18})
          contract (0x[0-9a-f]{40})
          transaction (0x[0-9a-f]{64})
          """);

  /** Refuses what would not come back from the text. */
  public ChainAnchor {
    if (chainId <= 0) {
      throw new IllegalArgumentException("chainId is " + chainId);
    }
    if (!Hex.isAddress(contract)) {
      throw new IllegalArgumentException("contract is no address: " + contract);
    }
    if (!Hex.isWord(transaction)) {
      throw new IllegalArgumentException("transaction is no hash: " + transaction);
    }
  }

  /**
   * The anchor of a text; the inverse of {@link #format}.
   *
   * @throws VerificationException if the text is not of the form
   */
  public static ChainAnchor parse(String text) throws VerificationException {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new VerificationException(
          "an anchor on a chain has the lines zhenzan.dev/chain-anchor/v1, chain, contract and"
              + " transaction");
    }
    return new ChainAnchor(Checkpoint.parseNumber(parts.group(1)), parts.group(2), parts.group(3));
  }

  /** The text: a line each. */
  public String format() {
    return "zhenzan.dev/chain-anchor/v1\nchain %d\ncontract %s\ntransaction %s\n"
        .formatted(chainId, contract, transaction);
  }
}
