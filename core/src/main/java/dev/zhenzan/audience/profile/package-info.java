/**
 * Interest profiles of accounts, from their trusted interactions.
 *
 * <p>An interaction weighs (1 - probability that it is invalid) x weight of its kind x share of the
 * work that was watched ({@link dev.zhenzan.audience.profile.InteractionWeights}); from the
 * threshold of invalid on it weighs nothing. The weight goes to the work's tags and halves with
 * each half-life. Decay is kept forward (G. Cormode, V. Shkapenyuk, D. Srivastava, B. Xu, Forward
 * Decay, ICDE 2009): a mass is stored as of a landmark, so that nothing has to be touched as time
 * passes, rows may come in any order of time, and batches add up.
 *
 * <p>An account keeps at most K tags by the Misra-Gries rule (J. Misra, D. Gries, Finding Repeated
 * Elements, 1982; mergeable: P. Agarwal et al., Mergeable Summaries, PODS 2012): where more than K
 * occur, no mass is too great and none too small by more than the account's rest / (K + 1). With K
 * tags or fewer all are exact but for rounding to floats.
 *
 * <p>Thin histories are drawn to what everybody likes: shares are the mean of a Dirichlet posterior
 * whose prior is the population's distribution, worth as many interactions as accounts are alike
 * (method of moments on the Dirichlet-multinomial, estimated from accounts of five or more), and
 * intervals are the 90 % of its Beta marginals. The interval assumes that a decayed whole like is
 * one independent draw; a person who watches ten works of one mood in a row is surer in it than in
 * truth.
 *
 * <p>Time: tags of a row x K at most. Space: 10 bytes an account and 8 to 16 a kept tag; ten
 * million accounts of eight tags take about 1 GiB. It fails where tags say little of what a person
 * likes, and for interests shorter than the half-life.
 */
@NullMarked
package dev.zhenzan.audience.profile;

import org.jspecify.annotations.NullMarked;
