/**
 * A tiled transparency log and its offline proofs, usable without the rest of the project: Merkle
 * trees of RFC 6962, and the formats of C2SP for notes, checkpoints, tiles, cosignatures,
 * witnesses, proofs and policies.
 */
@NullMarked
package dev.zhenzan.tlog;

import org.jspecify.annotations.NullMarked;
