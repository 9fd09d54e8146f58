/**
 * Text signed by one or more keys, after <a href="https://c2sp.org/signed-note">C2SP
 * signed-note</a>, and the keys that sign and verify.
 *
 * <p>A note is a text, an empty line and signature lines. A key is known by its name and a 32-bit
 * id, which is a label and not a safeguard: whoever forges one merely fails to verify. What a
 * signature covers is the business of a {@link dev.zhenzan.tlog.note.NoteSigner} and {@link
 * dev.zhenzan.tlog.note.NoteVerifier}; here stand those for plain Ed25519 (type 0x01), those for
 * cosignatures are in {@code checkpoint}. The algorithms themselves are behind {@link
 * dev.zhenzan.tlog.note.SignatureScheme}: the JDK serves, a faster library plugs in from outside.
 */
@NullMarked
package dev.zhenzan.tlog.note;

import org.jspecify.annotations.NullMarked;
