/**
 * Randomised trials of known effect, to judge {@link dev.zhenzan.exposure.lift}: how often its
 * intervals hold the truth when somebody looks after every account, how wide they are, and how
 * others do on the same accounts.
 *
 * <p>The truth is the running mean of the accounts' own effects, weighted by trust as the interval
 * is. {@link dev.zhenzan.evaluation.lift.LiftCoverage} prints the table of docs/methods/lift.md; a
 * run depends on its number alone.
 */
@NullMarked
package dev.zhenzan.evaluation.lift;

import org.jspecify.annotations.NullMarked;
