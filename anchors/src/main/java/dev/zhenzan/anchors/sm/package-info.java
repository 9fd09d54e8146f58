/**
 * A second signature of checkpoints by SM2 with SM3, for courts and authorities that ask for
 * commercial cryptography of China.
 *
 * <p>Sources: GB/T 32918.2 and .5 (SM2 signatures and the recommended curve), GB/T 32905 (SM3),
 * GM/T 0009 (encodings, and the identity {@code 1234567812345678} of signers without one). The
 * signature is a note signature of type 0xff with the identifier {@code zhenzan.dev/sm2-sm3/v1},
 * which signed-note reserves for types it does not assign; who does not know it passes over it. It
 * signs the note's text, as plain Ed25519 does, and comes in addition to the log's own signature.
 *
 * <p>Guarantee: unforgeable under chosen messages, if the elliptic curve logarithm on the curve is
 * hard (about 128 bits). Cost: about a millisecond to sign, two to verify. It fails with a weak
 * random generator: two signatures by one nonce give the key away.
 */
@NullMarked
package dev.zhenzan.anchors.sm;

import org.jspecify.annotations.NullMarked;
