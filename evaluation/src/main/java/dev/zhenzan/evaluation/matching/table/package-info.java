/**
 * The table in which rankers stand side by side: {@code make matching}.
 *
 * <p>Settings of a family are chosen on the last day but one of KuaiRand, learned from the days
 * before it; then the family learns from all days but the last and is told on the last. On KuaiRec
 * there is no third part: settings are chosen on what is told, so that every figure there is a
 * little too good, the more so the larger the grid. Intervals draw accounts anew.
 *
 * <p>Scores that are no probabilities are made ones by a monotone regression of what came true on
 * the score (Ayer et al. 1955) on the day that settings are chosen on.
 */
@NullMarked
package dev.zhenzan.evaluation.matching.table;

import org.jspecify.annotations.NullMarked;
