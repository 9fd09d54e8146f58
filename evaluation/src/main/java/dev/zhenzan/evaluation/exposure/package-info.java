/**
 * Simulated worlds of exposures, in which the chance of every long view is known: to show what
 * plans reach, what they waste, and whether the lift that they report is the true one.
 *
 * <p>The log odds of a long view are those of the base rate, plus the account's habit, plus the
 * work's quality, plus how near the account's interests lie to the work's topic; interests and
 * topics are points around eight centres. A match score is not the truth: it is the truth's log
 * odds behind noise, so large that its AUC among exposures of random pairs is that of a usable
 * match on genuine logs, shrunk until it is calibrated. Of a cold work the score knows the
 * account's habit alone. Nobody wants to watch an unwanted work, which its score does not know.
 * Whether an account watches a work, likes it, follows or returns is drawn by a hash of the pair:
 * the same whoever shows it and when, so that two ways to show works can be compared pair by pair.
 *
 * <p>A world shows how a plan works, not what it reaches on a platform: there, interests change,
 * scores drift, and people tire of a work's kind.
 */
@NullMarked
package dev.zhenzan.evaluation.exposure;

import org.jspecify.annotations.NullMarked;
