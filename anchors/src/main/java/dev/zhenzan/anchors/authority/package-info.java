/**
 * A timestamp authority of one's own, for tests, demonstrations and rehearsals: it speaks RFC 3161
 * in full, and its word is worth no more than its owner's. For evidence ask an authority that
 * somebody else runs.
 */
@NullMarked
package dev.zhenzan.anchors.authority;

import org.jspecify.annotations.NullMarked;
