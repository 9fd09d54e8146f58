/**
 * Times what is too large for a test: lockstep detection beside published searches on the same
 * likes, a ledger's log, the tagging of captions, the search for accounts that fit a work; see the
 * scripts in benchmarks.
 */
@NullMarked
package dev.zhenzan.evaluation.speed;

import org.jspecify.annotations.NullMarked;
