package dev.zhenzan.anchors.chain;

import dev.zhenzan.anchors.CheckpointDigest;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.web3j.abi.EventEncoder;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.crypto.Hash;

/** The contract {@code CheckpointAnchor.sol}, as it was compiled, and how it is spoken to. */
final class AnchorContract {
  /** What has to be sent to make a contract. */
  static final String CREATION = "0x" + resource("CheckpointAnchor.bin");

  /** What then stands on the chain. */
  static final String RUNTIME = "0x" + resource("CheckpointAnchor.bin-runtime");

  /** First topic of what the contract emits. */
  static final String ANCHORED =
      EventEncoder.buildEventSignature("Anchored(address,bytes32,uint64,bytes32)");

  /** First four bytes of the error by which the contract refuses. */
  private static final String NOT_GROWN =
      Hash.sha3String("TreeNotGrown(uint64,uint64)").substring(0, 10);

  private static final int WORD_DIGITS = 64;

  private AnchorContract() {}

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(AnchorContract.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The call that anchors a checkpoint. */
  static String call(Checkpoint checkpoint) {
    return FunctionEncoder.encode(
        new Function(
            "anchor",
            List.of(
                new Bytes32(CheckpointDigest.logId(checkpoint.origin()).toBytes()),
                new Uint64(BigInteger.valueOf(checkpoint.size())),
                new Bytes32(checkpoint.root().toBytes())),
            List.of()));
  }

  /** The tree size that the contract has of the log already, if that is why it refuses. */
  static Optional<BigInteger> anchoredSize(String revertData) {
    return revertData.startsWith(NOT_GROWN)
            && revertData.length() == NOT_GROWN.length() + 2 * WORD_DIGITS
        ? Optional.of(
            new BigInteger(
                revertData.substring(NOT_GROWN.length(), NOT_GROWN.length() + WORD_DIGITS), 16))
        : Optional.empty();
  }
}
