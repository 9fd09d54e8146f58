package dev.zhenzan.anchors.chain;

import java.math.BigInteger;
import java.time.Instant;

/**
 * The block in which a checkpoint was anchored.
 *
 * @param number counted from the chain's first block
 * @param hash 0x and 64 digits
 * @param time as the block states it; whoever made it may be off by some seconds
 * @param confirmations blocks that were built on it, as the node knew
 * @param sender address of whoever anchored: 0x and 40 digits
 */
public record AnchoredBlock(
    BigInteger number, String hash, Instant time, BigInteger confirmations, String sender) {}
