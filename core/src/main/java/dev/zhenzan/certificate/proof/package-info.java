/**
 * Signatures on JSON documents: W3C Data Integrity with the cryptosuite {@code eddsa-jcs-2022}.
 *
 * <p>What is signed (Ed25519, RFC 8032) is the SHA-256 of the canonical proof options, then that of
 * the canonical document without its proof; canonical is RFC 8785. The signature covers the value
 * of every member of the document and of the proof, and no spacing. Keys are Multikeys: a byte
 * order of two that tells the kind, then the key, in base 58.
 *
 * <p>Stricter than the specification, so that nothing in a document goes unsigned: a document has
 * one proof; the proof repeats the whole {@code @context} and holds no member beside those of this
 * suite; public keys of small order, for which one signature fits many texts, are refused.
 *
 * <p>Whose key signed is told; whether that one is to be believed is for the caller: anybody can
 * make a {@code did:key}. A signature proves nothing of the time at which it was made.
 *
 * <p>Sources: W3C <i>Data Integrity EdDSA Cryptosuites v1.0</i>, section 3.3; <i>Verifiable
 * Credential Data Integrity 1.0</i>; <i>Controlled Identifiers v1.0</i>, section 2.2.2 (Multikey).
 */
@NullMarked
package dev.zhenzan.certificate.proof;

import org.jspecify.annotations.NullMarked;
