package dev.zhenzan.files.pack;

import dev.zhenzan.vertical.Advice;
import dev.zhenzan.vertical.AdviceCode;
import dev.zhenzan.vertical.Figure;
import dev.zhenzan.vertical.PackTag;
import dev.zhenzan.vertical.PackTitle;
import dev.zhenzan.vertical.Threshold;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the files of a pack say, with its gaps.
 *
 * @param tags empty where the pack has no vocabulary
 */
record PackDraft(
    PackTitle title,
    Optional<List<PackTag>> tags,
    BenchmarksFile benchmarks,
    Map<Threshold, Figure> thresholds,
    Map<AdviceCode, Advice> advice,
    SeasonalityFile seasonality) {}
