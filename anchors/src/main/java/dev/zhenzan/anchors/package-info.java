/**
 * Anchors: a checkpoint's hash at outside parties, so that what the log says of its time does not
 * rest on the log's word. Nothing here is needed to run or to verify a log, and nothing is on by
 * default.
 *
 * <ul>
 *   <li>{@link dev.zhenzan.anchors.timestamp}: timestamp authorities of RFC 3161
 *   <li>{@link dev.zhenzan.anchors.chain}: a contract on an EVM chain
 *   <li>{@link dev.zhenzan.anchors.sm}: a second signature of checkpoints by SM2 and SM3
 * </ul>
 *
 * <p>Only checkpoints are ever sent anywhere: a hash of the text, or the origin's hash, the tree
 * size and the root. No entry and no personal data can be computed from them.
 */
@NullMarked
package dev.zhenzan.anchors;

import org.jspecify.annotations.NullMarked;
