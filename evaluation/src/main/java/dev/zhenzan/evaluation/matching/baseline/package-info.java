/**
 * Rankers that a match model has to beat, each in short. They are judged like the model, and their
 * settings are chosen like its own: on days or works before those that are told in the end.
 *
 * <ul>
 *   <li>{@link Popularity}: how often a work was watched or liked.
 *   <li>{@link Rate}, {@link BothRates}: the share of a work's, of an account's exposures that came
 *       true, smoothed; both in a logistic regression.
 *   <li>{@link TagAffinity}: how much more of a work's tags there is in an account's history than
 *       in everybody's.
 *   <li>{@link WorkNeighbours}: cosine similarity of works by who watched them, shrunk (Bell and
 *       Koren, ICDM 2007), summed over an account's history.
 *   <li>{@link ImplicitFactors}: alternating least squares on implicit feedback (Hu, Koren and
 *       Volinsky, ICDM 2008), regularised by frequency (Rendle, Krichene, Zhang and Koren, RecSys
 *       2022).
 *   <li>{@link LinearAutoencoder}: EASE (Steck, WWW 2019), the ridge regression of each work on all
 *       others.
 *   <li>{@link WithPopularity}: any of these beside the logarithm of popularity.
 * </ul>
 *
 * <p>Those that learn from pairs of account and work take a pair once, however often it occurs, and
 * know no time. A pair of the history gets no credit from itself. All are deterministic; whatever
 * is drawn is drawn from a seed. With N pairs, W works, A accounts and k factors: neighbours take
 * the sum over accounts of their squared number of works; factors (N k^2 + (A + W) k^3) a round;
 * the autoencoder W^3 operations and 4 W^2 bytes. What differs from the papers: the autoencoder may
 * keep to the works with most pairs, and scores are compared between accounts too, for which none
 * of these was made.
 */
@NullMarked
package dev.zhenzan.evaluation.matching.baseline;

import org.jspecify.annotations.NullMarked;
