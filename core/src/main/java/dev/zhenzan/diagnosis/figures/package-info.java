/**
 * What a log's works brought, counted in one pass over its columns, and shares of it with
 * intervals.
 *
 * <p>{@link dev.zhenzan.diagnosis.figures.WorkFigures} has a number for each work; {@link
 * dev.zhenzan.diagnosis.figures.Distribution} tells, of one creator's works, when, where, how soon
 * and by whom they were liked, beside the works of others. Every count is a sum of trust weights.
 * Shares have Wilson's interval at an effective size: works are the units of the sample, so that
 * one popular work does not pass for a thousand independent likes. Cost: two passes over the rows,
 * and a table of works times categories.
 *
 * <p>It fails where the log does not hold what came before: viewers who know the creator from
 * before the log are taken for new ones.
 */
@NullMarked
package dev.zhenzan.diagnosis.figures;

import org.jspecify.annotations.NullMarked;
