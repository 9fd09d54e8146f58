/**
 * Whom a creator is compared with: the log's creators of the same tier where there are enough, the
 * vertical's benchmarks otherwise, read off as curves through their percentiles. Where nobody knows
 * the followers, a creator stands between the two tiers that its valid reach lies between, so that
 * no single view decides which benchmark counts.
 */
@NullMarked
package dev.zhenzan.value.peer;

import org.jspecify.annotations.NullMarked;
