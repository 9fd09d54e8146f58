/**
 * What a log signs, what witnesses cosign, and what an offline verifier believes: checkpoints,
 * cosignatures, policies and proofs, after C2SP <a
 * href="https://c2sp.org/tlog-checkpoint">tlog-checkpoint</a>, <a
 * href="https://c2sp.org/tlog-cosignature">tlog-cosignature</a>, <a
 * href="https://c2sp.org/tlog-policy">tlog-policy</a> and <a
 * href="https://c2sp.org/tlog-proof">tlog-proof</a>.
 *
 * <p>Guarantee: who accepts a proof knows that, unless SHA-256 or the signatures of a quorum fail,
 * every other holder of a proof under the same policy has seen one and the same log. It says
 * nothing of whether the entry is true, nor of time, beyond what witnesses state. Nothing here does
 * I/O or reads a clock.
 */
@NullMarked
package dev.zhenzan.tlog.checkpoint;

import org.jspecify.annotations.NullMarked;
