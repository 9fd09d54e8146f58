/**
 * Simulated worlds with known truth.
 *
 * <p>{@link dev.zhenzan.evaluation.world.WorldGenerator} lays out a scene, lets ordinary people
 * like what they meet, adds behaviour that looks guilty and groups that are, and answers the log
 * beside the truth of each row. Equal settings make equal bytes on every machine. Time and space
 * are linear in the number of likes.
 *
 * <p>A world is a model: that a detector does well here shows that it sees what was modelled, not
 * that it sees everything. Calibrate on many {@linkplain
 * dev.zhenzan.evaluation.world.settings.WorldSettings#varied kinds} of worlds.
 */
@NullMarked
package dev.zhenzan.evaluation.world;

import org.jspecify.annotations.NullMarked;
