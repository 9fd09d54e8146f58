/**
 * What a simulated world is made of: its size, the habits of its people, and how many groups of
 * each {@link dev.zhenzan.evaluation.world.settings.Family} it has, with the ranges their sizes are
 * drawn from.
 */
@NullMarked
package dev.zhenzan.evaluation.world.settings;

import org.jspecify.annotations.NullMarked;
