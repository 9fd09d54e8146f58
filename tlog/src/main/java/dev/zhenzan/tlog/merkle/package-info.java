/**
 * Merkle trees of RFC 6962 section 2.1 over SHA-256, and what they prove: that an entry is in a
 * tree ({@link InclusionProof}) and that a tree is a prefix of another ({@link ConsistencyProof}).
 * Each prover stands beside its checker.
 *
 * <p>Hashes of full subtrees come from a {@link SubtreeHashes}; nothing here does I/O. A tree of
 * {@code n} entries has the root MTH(D[n]): the hash of the empty string for none, of {@code 0x00}
 * and the entry for one, and otherwise of {@code 0x01}, the root of the first {@code k} and the
 * root of the rest, {@code k} being the largest power of two below {@code n}.
 *
 * <p>Guarantee: who finds two entries with the same proof, or two histories with the same root, has
 * found a collision of SHA-256. Cost: a proof holds at most 63 hashes, one a level, and is checked
 * by as many hashings (twice as many for consistency). It fails to say anything about who made a
 * root: that is the signed checkpoint's part.
 */
@NullMarked
package dev.zhenzan.tlog.merkle;

import org.jspecify.annotations.NullMarked;
