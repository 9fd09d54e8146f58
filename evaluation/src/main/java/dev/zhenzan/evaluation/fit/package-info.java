/**
 * Fits the models that the project ships on simulated worlds: of groups ({@link
 * dev.zhenzan.detect.lockstep.GroupModel}) and of likes ({@link
 * dev.zhenzan.verdict.InteractionModel}).
 *
 * <p>{@link dev.zhenzan.evaluation.fit.GroupModelFit} takes a {@link
 * dev.zhenzan.evaluation.fit.GroupSample} of every group that is found in a world, and {@link
 * dev.zhenzan.evaluation.fit.InteractionModelFit} samples likes with all that surrounds them. Both
 * fit {@link dev.zhenzan.evaluation.fit.BoostedTrees}, turn them into the project's own text by
 * {@link dev.zhenzan.evaluation.fit.LightGbmText}, and tell how the model does on worlds that it
 * was not fitted on. The same call makes the same file.
 */
@NullMarked
package dev.zhenzan.evaluation.fit;

import org.jspecify.annotations.NullMarked;
