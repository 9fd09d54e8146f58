package dev.zhenzan.anchors.chain;

import dev.zhenzan.anchors.CheckpointDigest;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Looks up on a chain whether a checkpoint was anchored, in which block and when. Believes the node
 * about the chain. Safe for use by many threads.
 */
public final class ChainVerifier {
  private final ChainNode node;
  private final long confirmations;

  /**
   * A verifier by a node.
   *
   * @param confirmations least number of blocks that have to be built on the anchor's, from 0: with
   *     few, a chain may still drop it
   */
  public ChainVerifier(ChainNode node, long confirmations) {
    if (confirmations < 0) {
      throw new IllegalArgumentException("confirmations is " + confirmations);
    }
    this.node = node;
    this.confirmations = confirmations;
  }

  /**
   * Looks up an anchor.
   *
   * @throws VerificationException if the chain does not hold this checkpoint there, or the node's
   *     answers are malformed
   * @throws dev.zhenzan.anchors.exchange.OutsidePartyException if the node cannot be reached or
   *     reports an error
   */
  public AnchoredBlock verify(ChainAnchor anchor, Checkpoint checkpoint)
      throws VerificationException {
    checkChain(anchor);
    checkContract(anchor);
    Receipt receipt = receipt(anchor);
    String sender = sender(receipt, anchor, checkpoint);
    BlockHead block = block(receipt);
    return new AnchoredBlock(
        block.number(), block.hash(), block.time(), confirmations(block), sender);
  }

  private void checkChain(ChainAnchor anchor) throws VerificationException {
    BigInteger chain = node.chainId();
    if (!chain.equals(BigInteger.valueOf(anchor.chainId()))) {
      throw new VerificationException(
          "%s is a node of chain %s, the anchor is on chain %d"
              .formatted(node, chain, anchor.chainId()));
    }
  }

  private void checkContract(ChainAnchor anchor) throws VerificationException {
    if (!node.code(anchor.contract()).equals(AnchorContract.RUNTIME)) {
      throw new VerificationException(
          "at %s stands no contract, or another one than CheckpointAnchor"
              .formatted(anchor.contract()));
    }
  }

  private Receipt receipt(ChainAnchor anchor) throws VerificationException {
    Receipt receipt =
        node.receipt(anchor.transaction())
            .orElseThrow(
                () ->
                    new VerificationException(
                        "transaction %s is in no block: wait, or it was dropped"
                            .formatted(anchor.transaction())));
    if (!receipt.transaction().equals(anchor.transaction())) {
      throw new VerificationException(node + " answers with another transaction");
    }
    if (!receipt.succeeded()) {
      throw new VerificationException(
          "transaction %s failed: the contract refused it".formatted(anchor.transaction()));
    }
    return receipt;
  }

  /** Who anchored exactly this checkpoint in the transaction. */
  private static String sender(Receipt receipt, ChainAnchor anchor, Checkpoint checkpoint)
      throws VerificationException {
    List<String> searched =
        List.of(Hex.word(CheckpointDigest.logId(checkpoint.origin())), Hex.word(checkpoint.size()));
    Optional<String> sender =
        receipt.emitted().stream()
            .filter(emitted -> emitted.contract().equals(anchor.contract()))
            .filter(emitted -> emitted.data().equals(Hex.word(checkpoint.root())))
            .map(Receipt.Emitted::topics)
            .filter(topics -> topics.size() == 4)
            .filter(topics -> topics.getFirst().equals(AnchorContract.ANCHORED))
            .filter(topics -> topics.subList(2, 4).equals(searched))
            .map(topics -> Hex.address(topics.get(1)))
            .findFirst();
    return sender.orElseThrow(
        () ->
            new VerificationException(
                "transaction %s anchors another checkpoint than this one"
                    .formatted(anchor.transaction())));
  }

  private BlockHead block(Receipt receipt) throws VerificationException {
    BlockHead block = node.block(receipt.block());
    if (!block.hash().equals(receipt.blockHash()) || !block.number().equals(receipt.block())) {
      throw new VerificationException(
          "block %s is no longer the one that held the anchor: try again"
              .formatted(receipt.block()));
    }
    return block;
  }

  private BigInteger confirmations(BlockHead block) throws VerificationException {
    BigInteger built = node.latestNumber().subtract(block.number());
    if (built.compareTo(BigInteger.valueOf(confirmations)) < 0) {
      throw new VerificationException(
          "%s blocks are built on block %s, which holds the anchor, and %d have to be: wait"
              .formatted(built, block.number(), confirmations));
    }
    return built;
  }
}
