/**
 * Live sessions: how many viewers order, how that moves with popularity, and how many come.
 *
 * <p><b>Conversion.</b> Orders among viewers are beta-binomial: a session has a rate of its own
 * around its creator's (overdispersion, estimated over all sessions by moments and shrunk to a
 * coefficient of variation of one half), a creator a rate of its own around its peers'. A session
 * of n viewers counts as n / (1 + (n - 1) rho) independent ones (S. Kleinman, JASA 68, 1973), and a
 * creator's rate has a Beta posterior. <b>Elasticity.</b> By how many percent conversion rises with
 * a percent of popularity: weighted least squares of logarithms within creators, against the
 * trade's claim as a prior, which is left out once the sessions carry most of what is known.
 * <b>Viewers.</b> The logarithm of a session's viewers by the mean and spread of the creator's own
 * sessions, shrunk to a spread that is assumed.
 *
 * <p>It fails where what is sold, and at which discount, changes from session to session more than
 * it did, and where a source counts viewers otherwise than once each. Time linear in sessions.
 */
@NullMarked
package dev.zhenzan.value.live;

import org.jspecify.annotations.NullMarked;
