/**
 * Times lockstep detection beside published searches on the same likes, in one run; see
 * benchmarks/lockstep-against-peers.
 */
@NullMarked
package dev.zhenzan.evaluation.speed;

import org.jspecify.annotations.NullMarked;
