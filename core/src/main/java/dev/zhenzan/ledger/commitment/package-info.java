/**
 * Commitments: keyed hashes that stand for records of persons in the log, and what opens them.
 *
 * <p>A subject, mostly an account, has a random key of 256 bits. A record of it, such as an
 * interaction, gets a key of its own from the subject's key, the batch's salt and its bytes by
 * HMAC-SHA-256 (RFC 2104); the commitment is the HMAC of the same bytes under the record's key. So
 *
 * <ul>
 *   <li>without keys a commitment is a random number: HMAC-SHA-256 is a pseudorandom function;
 *   <li>an opening, a record's key and bytes, says nothing of the subject's key or of any other
 *       record: keys of records are values of that function at different places;
 *   <li>nobody opens a commitment to other bytes: with keys of one length HMAC-SHA-256 does not
 *       collide as long as SHA-256 does not;
 *   <li>destroying the subject's key makes all of its commitments random numbers for ever.
 * </ul>
 *
 * <p>Two HMACs a record, some 10 blocks of SHA-256. It fails where a subject's key was copied
 * before it was destroyed, and it cannot call back openings that were handed out. Decision 11 and
 * {@code docs/formats/ledger-entries.md} have the whole scheme with test vectors.
 */
@NullMarked
package dev.zhenzan.ledger.commitment;

import org.jspecify.annotations.NullMarked;
