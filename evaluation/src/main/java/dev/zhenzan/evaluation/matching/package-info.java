/**
 * Judges whoever says which account will watch or like which work.
 *
 * <p>A {@link dev.zhenzan.evaluation.matching.Ranker} learns from a {@link
 * dev.zhenzan.evaluation.matching.MatchLog} and answers with a {@link
 * dev.zhenzan.evaluation.matching.Scorer}. It is judged on exposures after everything that it
 * learned from ({@link dev.zhenzan.evaluation.matching.Replay}), and {@link
 * dev.zhenzan.evaluation.matching.FutureShuffle} shows whether it saw more than it should.
 *
 * <p>Data: parts of KuaiRand (Gao et al., CIKM 2022) and KuaiRec (Gao et al., CIKM 2022) as they
 * are published, where they are there; and made logs: {@link
 * dev.zhenzan.evaluation.matching.BiasedExposures}, in which the true probability of watching is
 * known, and {@link dev.zhenzan.evaluation.matching.WatchLog}, which is large.
 */
@NullMarked
package dev.zhenzan.evaluation.matching;

import org.jspecify.annotations.NullMarked;
