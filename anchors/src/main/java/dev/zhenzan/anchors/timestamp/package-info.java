/**
 * Timestamps of checkpoints by authorities of RFC 3161: asking for one, and verifying a stored one
 * offline.
 *
 * <p>A token binds the SHA-256 of a checkpoint's text to a time under the authority's signature.
 * What it proves: the text, so the root, so every entry under it, existed at that time. What it
 * does not: when the log signed the text, or that no other text of the same size exists;
 * signatures, witnesses and monitors are for that.
 *
 * <p>Verification uses the token, the checkpoint and certificates that the verifier trusts: no
 * network, and no trust store of the system. It follows RFC 3161 (2.4.2), RFC 5816 (the certificate
 * named by SHA-256 or better), RFC 5652 (5.4) and RFC 5280 (path to a trusted certificate, at the
 * token's time). It does not ask whether a certificate was revoked: offline nobody can tell. An
 * authority whose key was stolen has to be taken out of the trusted certificates.
 *
 * <p>Tokens are kept in a <em>bare form</em>, in which nothing is left that no signature covers; so
 * any changed byte fails. A token larger than {@value
 * dev.zhenzan.anchors.timestamp.TimestampToken#MAX_BYTES} bytes, nested deeper than {@value
 * dev.zhenzan.anchors.timestamp.Der#MAX_DEPTH} or not in DER is refused before any of it is
 * interpreted, so memory is bounded by its size.
 */
@NullMarked
package dev.zhenzan.anchors.timestamp;

import org.jspecify.annotations.NullMarked;
