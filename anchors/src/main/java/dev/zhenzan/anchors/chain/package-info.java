/**
 * Checkpoints on a chain that runs the Ethereum virtual machine: a contract that keeps, for each
 * sender and log, the last tree head, and takes none that is not larger.
 *
 * <p>What it proves: the root, so every entry under it, existed when the block was made; and the
 * sender anchored no other root of that size. What it does not: that the log signed the checkpoint,
 * which its signature is for. The contract is in {@code src/main/solidity} with what compiles it;
 * what is sent is the hash of the origin, the tree size and the root, nothing else.
 *
 * <p>Verification believes the node that it asks about the chain: ask one of your own, or several.
 * Answers are bounded in size, and what is malformed is refused. Cost on the chain, by anvil:
 * 160,501 units of gas for the contract, 69,253 for the first checkpoint of a log, 35,053 for each
 * after.
 */
@NullMarked
package dev.zhenzan.anchors.chain;

import org.jspecify.annotations.NullMarked;
