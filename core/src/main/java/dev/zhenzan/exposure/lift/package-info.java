/**
 * Lift: what exposures did to watching, liking, following and coming back, treatment against
 * holdout, with intervals that hold however often one looks.
 *
 * <p>The assignment is random, so the difference of the arms is the effect. It is estimated by
 * augmented inverse propensity weighting (Robins, Rotnitzky, Zhao, JASA 89, 1994) around a
 * regression on what was known of an account beforehand, fitted to earlier accounts alone (CUPED:
 * Deng, Xu, Kohavi, Walker, WSDM 2013; Lin, Annals of Applied Statistics 7, 2013). The interval is
 * a confidence sequence of the betting kind (Waudby-Smith, Ramdas, JRSS B 86, 2024; Howard, Ramdas,
 * McAuliffe, Sekhon, Annals of Statistics 49, 2021), a mixture over fixed stakes.
 *
 * <p>Guarantee: with accounts assigned independently by the planned share, the intervals of all
 * outcomes hold the running mean effect at all times at once with probability 1 - error rate, for
 * any number of accounts, any rates, effects that drift, any regression: no large sample is
 * assumed. Outcomes share the error rate by Bonferroni.
 *
 * <p>What differs here: empirical-Bernstein sequences bound the factor 1 + x by exp(x - psi(x));
 * stakes are a fixed few, so the factors themselves are kept. That is never wider, needs no bound
 * on how rare an outcome is, and merges by multiplying. Asymptotic sequences (Waudby-Smith, Arbour,
 * Sinha, Kennedy, Ramdas, Annals of Statistics 52, 2024) are narrower and cover too little where
 * the holdout saw a handful of likes, which is where this is used.
 *
 * <p>Time O(outcomes x (stakes + covariates^2)) an account, and a fit of O(covariates^3) each time
 * accounts grew by a sixty-fourth; space O(outcomes x (stakes + covariates) + covariates^2).
 *
 * <p>It fails where the assignment was not the planned one ({@link
 * dev.zhenzan.exposure.lift.AssignmentBalance} looks for it), where accounts move one another (the
 * effect on friends is missed), where what is called known beforehand was not, and where outcomes
 * decide when an account is added.
 */
@NullMarked
package dev.zhenzan.exposure.lift;

import org.jspecify.annotations.NullMarked;
