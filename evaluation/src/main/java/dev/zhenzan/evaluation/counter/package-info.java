/**
 * Simulated counters of works, natural and with likes brought from outside, and what an audit of
 * counters makes of them.
 *
 * <p>Two generators share nothing but what a platform does to counters ({@link
 * dev.zhenzan.evaluation.counter.Display}): in one, views follow sums of power laws and waves under
 * an hour and week rhythm with correlated noise; in the other, viewers pass a work on in a cascade
 * whose memory decays by a power law (R. Crane, D. Sornette, Robust dynamic classes revealed by
 * measuring the response function of a social system, PNAS 105, 2008), with pools that a
 * recommender opens by results. Neither is the detector's model: that knows no power laws, waves or
 * cascades, and both have rates that wander, which it does not model either. The weights are fitted
 * on worlds of the first alone; the second is for testing.
 */
@NullMarked
package dev.zhenzan.evaluation.counter;

import org.jspecify.annotations.NullMarked;
