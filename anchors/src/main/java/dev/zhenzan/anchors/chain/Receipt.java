package dev.zhenzan.anchors.chain;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.web3j.protocol.core.methods.response.Log;
import org.web3j.protocol.core.methods.response.TransactionReceipt;

/**
 * What became of a transaction.
 *
 * @param succeeded whether it was carried out, not only paid
 * @param emitted what contracts said during it
 */
record Receipt(
    String transaction,
    boolean succeeded,
    BigInteger block,
    String blockHash,
    List<Emitted> emitted) {

  /** One thing a contract said: its address, up to four words to search by, and the rest. */
  record Emitted(String contract, List<String> topics, String data) {
    static Emitted of(Log log) {
      return new Emitted(
          Objects.requireNonNull(log.getAddress()),
          log.getTopics().stream().map(Receipt::word).toList(),
          Objects.requireNonNull(log.getData()));
    }
  }

  /** A node's answer; null is a transaction that is in no block. */
  static @Nullable Receipt of(@Nullable TransactionReceipt answer) {
    return answer == null
        ? null
        : new Receipt(
            word(answer.getTransactionHash()),
            "0x1".equals(answer.getStatus()),
            Objects.requireNonNull(answer.getBlockNumber()),
            word(answer.getBlockHash()),
            answer.getLogs().stream().map(Emitted::of).toList());
  }

  static String word(String text) {
    if (!Hex.isWord(text)) {
      throw new IllegalArgumentException("not 32 bytes");
    }
    return text;
  }
}
