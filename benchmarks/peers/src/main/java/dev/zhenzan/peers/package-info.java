/**
 * Published searches for dense blocks, written from their papers alone, as baselines: {@link
 * dev.zhenzan.peers.Fraudar} and {@link dev.zhenzan.peers.DCube}. Nothing here takes part in a
 * verdict.
 *
 * <p>Both peel: they take away what is least connected, one after the other, and answer the densest
 * of the blocks that were left on the way. Both find several blocks one after the other, each in
 * what the former ones left. They work on {@link dev.zhenzan.peers.Entries}, dense ints that mean
 * nothing here; accounts are mode 0 and videos mode 1 by convention. One thread; the same entries
 * give the same blocks. What each guarantees and costs, and what differs from its paper, stands at
 * its class.
 *
 * <p>They fail alike where a dense block is innocent (fans of one creator, a viral hit) or an
 * invalid one is not dense (disposable accounts, crowd tasks): density is all they look at.
 */
@NullMarked
package dev.zhenzan.peers;

import org.jspecify.annotations.NullMarked;
