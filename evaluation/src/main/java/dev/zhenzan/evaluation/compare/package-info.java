/**
 * Compares verdicts with published searches for dense blocks ({@code dev.zhenzan.peers}) on the
 * same log: F1 of each invalid family.
 *
 * <p>Positive are the invalid rows of one family, negative all valid rows, look-alikes among them;
 * rows of other invalid families are left out, since a method that finds them too is not wrong. F1
 * is 2 TP / (2 TP + FP + FN). A method that gives a score is cut where its F1 of that family is
 * best, which it could not know without the truth: this favours it. Rows of equal score fall on one
 * side. A cut may call everything; what that alone comes to stands beside, as F1 has no fixed
 * floor. A search is favoured further by a second figure: of its blocks those are called that fit
 * the family best, whatever their density. No order of its blocks could do better.
 *
 * <p>A search says of a like the density of the densest of the first {@value
 * dev.zhenzan.evaluation.compare.Peer#BLOCKS} blocks that it lies in, and of an account the most
 * that it says of one of its likes. Only likes are compared (views, in a log without likes), for
 * the searches look at nothing else.
 *
 * <p>Cost: the searches, of which each is near linear in the likes for each block; a sort for each
 * method.
 */
@NullMarked
package dev.zhenzan.evaluation.compare;

import org.jspecify.annotations.NullMarked;
