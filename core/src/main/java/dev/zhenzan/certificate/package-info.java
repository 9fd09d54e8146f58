/**
 * Authenticity certificates: what was found of a creator's or a video's likes, for others to check
 * without asking anybody.
 *
 * <p>A certificate is a W3C Verifiable Credential (data model 2.0) with a proof of the issuer
 * ({@link dev.zhenzan.certificate.proof}), its status stands in lists ({@link
 * dev.zhenzan.certificate.status}), and the ledger has an entry that commits to its hash ({@link
 * dev.zhenzan.certificate.LedgerEntry}). All three are checked with what is in hand: the
 * certificate, its receipt, a list, and the public keys of the issuer, the log and its witnesses.
 *
 * <p>It holds the share of genuine likes with its interval, what that rests on, over which period,
 * by which method, and on which grade of evidence; of persons the one id that its owner chose to
 * publish, and nothing of the audience. {@code docs/formats/certificate.md} has every member with a
 * worked example; decision 12 says why it is so.
 *
 * <p>What is checked is that the issuer said so, and when; not that the issuer is right, nor that
 * its log was complete. A revocation is seen from the first list that was published after it.
 *
 * <p>Nothing here reads a clock, a file or unseeded randomness: time and a generator are
 * parameters.
 */
@NullMarked
package dev.zhenzan.certificate;

import org.jspecify.annotations.NullMarked;
