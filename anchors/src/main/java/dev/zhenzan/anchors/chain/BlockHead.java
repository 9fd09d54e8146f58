package dev.zhenzan.anchors.chain;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.web3j.protocol.core.methods.response.EthBlock;

/**
 * What is needed of a block.
 *
 * @param fee units of the chain's currency that a unit of gas burns (EIP-1559); null on chains that
 *     know no such fee
 */
record BlockHead(BigInteger number, String hash, Instant time, @Nullable BigInteger fee) {
  static BlockHead of(EthBlock.@Nullable Block answer) {
    EthBlock.Block block = Objects.requireNonNull(answer, "no such block");
    return new BlockHead(
        Objects.requireNonNull(block.getNumber()),
        Receipt.word(block.getHash()),
        Instant.ofEpochSecond(block.getTimestamp().longValueExact()),
        block.getBaseFeePerGasRaw() == null ? null : block.getBaseFeePerGas());
  }

  Optional<BigInteger> baseFee() {
    return Optional.ofNullable(fee);
  }
}
