/**
 * Fits the model that tells hired groups from grown ones ({@link
 * dev.zhenzan.detect.lockstep.GroupModel}) on groups found in simulated worlds.
 *
 * <p>{@link dev.zhenzan.evaluation.fit.GroupModelFit} makes {@linkplain
 * dev.zhenzan.evaluation.world.settings.WorldSettings#varied varied} worlds, searches each, takes a
 * {@link dev.zhenzan.evaluation.fit.GroupSample} of every group found, fits {@link
 * dev.zhenzan.evaluation.fit.BoostedTrees}, turns them into the project's own text by {@link
 * dev.zhenzan.evaluation.fit.LightGbmText}, and tells by {@link dev.zhenzan.evaluation.fit.HeldOut}
 * how the model does on worlds that it was not fitted on. The same call makes the same file.
 */
@NullMarked
package dev.zhenzan.evaluation.fit;

import org.jspecify.annotations.NullMarked;
