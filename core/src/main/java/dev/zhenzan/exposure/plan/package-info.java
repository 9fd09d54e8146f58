/**
 * Exposure plans: whom a work is shown to, when, and who is left out to compare with. Exposures are
 * planned; likes are nowhere in here, neither as a goal nor as an outcome.
 *
 * <p>A plan is asked whenever an account has room for an exposure. It asks in turn whether that
 * account may still be shown anything, for whoever was in an audience at the start may leave while
 * the plan runs; nothing is then decided for it in any arm. It keeps to its pacing, to a cap on
 * exposures of an account over all plans, and to its budget, and then chooses among the works in
 * whose audience the account is. Pairs of account and work are either matches, of which the best is
 * taken if it passes a bar that rises and falls with supply, or pairs to learn from: there the
 * share of long views of each work and segment is drawn from its beta distribution and the highest
 * draw is taken (W. Thompson, Biometrika 25, 1933; D. Russo and others, A Tutorial on Thompson
 * Sampling, 2018). That spends the exploration share where value is uncertain and may be high.
 *
 * <p>Arms are drawn by a hash of seed and ids: an account is held out of all of a plan or of
 * nothing of it, whoever comes when and whatever was learnt. What a held-out account would have
 * been shown is decided in the same way and logged (ghost exposures: G. Johnson, R. Lewis, E.
 * Nubbemeyer, Journal of Marketing Research 54, 2017), so that both sides of the comparison are
 * chosen alike.
 *
 * <p>A work whose share of long views is clearly below what comparable works reach is shown no
 * longer: a test martingale, valid at every look (J. Ville, 1939; G. Shafer, JRSS A 184, 2021),
 * wrong for at most a stated share of works at the least rate.
 *
 * <p>Guarantees: the budget, the cap and the share of exploration are never exceeded, and nobody
 * held out, and nobody who left, is shown anything. A visit costs the works that have the account
 * in their audience, an hour a thousand steps; an audience takes 9 bytes a member and 8 more in the
 * plan. It differs from the sources in that Thompson's draws compete among the pairs to learn from
 * alone, within a fixed share. It fails to find the best pairs where visits are so few that the bar
 * has to fall to spend the budget, and is as good as the match scores it is given: of these, it
 * only corrects a factor by work and segment.
 */
@NullMarked
package dev.zhenzan.exposure.plan;

import org.jspecify.annotations.NullMarked;
