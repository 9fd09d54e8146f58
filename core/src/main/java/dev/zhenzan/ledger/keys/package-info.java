/**
 * Keys at rest: the master key, the keys of subjects that it wraps, and the log's signing key.
 *
 * <p>A subject's key is drawn at random and kept under AES-256-GCM (NIST SP 800-38D) with a key
 * derived from the master key; the row stands under HMAC-SHA-256 of the subject, never under its
 * id. A random nonce of 96 bits for each wrapping is safe for 2^32 subjects. Rows lie sorted in 256
 * files, so that neither their order nor their place says when a subject was first seen, and so
 * that erasing one rewrites a 256th of them.
 *
 * <p>Erasing writes the file anew without the row, syncs it, puts it in the old one's place, and
 * then overwrites the old one's bytes. What is assumed: whoever copies the folder (backups,
 * snapshots, a file system that keeps old blocks) deletes the copies in the time promised to people
 * who ask to be erased. Decision 11 says more.
 */
@NullMarked
package dev.zhenzan.ledger.keys;

import org.jspecify.annotations.NullMarked;
