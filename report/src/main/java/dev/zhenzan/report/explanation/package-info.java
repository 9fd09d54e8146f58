/**
 * Why an audit judged an account or a video as it did, in plain text for one of two readers.
 *
 * <p>A reviewer gets everything: each doubted interaction with each detector's finding, its
 * strength and what that comes to, the groups with their targets, their significance and their
 * members under pseudonyms, the thresholds that applied, and what speaks for the subject. The
 * person affected gets what an appeal needs: reasons, the facts of the own interactions, what would
 * help and who decides; of others no more than a coarse number in words, and no threshold, strength
 * or probability, since those would serve whoever sells likes.
 *
 * <p>Pseudonyms are stable within a log and cannot be matched between logs; see {@link
 * dev.zhenzan.report.explanation.Pseudonyms}. The same audit gives the same text. Time and space
 * are linear in the log's rows and findings.
 */
@NullMarked
package dev.zhenzan.report.explanation;

import org.jspecify.annotations.NullMarked;
