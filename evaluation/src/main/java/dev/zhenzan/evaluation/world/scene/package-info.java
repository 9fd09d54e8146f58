/**
 * What happens in a simulated world happens among these: the {@link
 * dev.zhenzan.evaluation.world.scene.Timeline}, the {@link
 * dev.zhenzan.evaluation.world.scene.Population} of accounts, the {@link
 * dev.zhenzan.evaluation.world.scene.Catalogue} of creators and their videos, the {@link
 * dev.zhenzan.evaluation.world.scene.Feed} that says which video a person meets, and the {@link
 * dev.zhenzan.evaluation.world.scene.InteractionLog} that their interactions are noted in.
 *
 * <p><b>Accounts.</b> Each has one to four topics (topics follow Zipf's law), hours of the day of
 * its own, on weekends later ones, creators it follows, and a number of likes that is log-normal.
 * Most registered within the last six years, one in fifty within the log.
 *
 * <p><b>Videos.</b> The number of a creator's works and followers is Pareto. A work's appeal is
 * log-normal and grows with its creator's followers. How often it is met falls with its age a as (1
 * + a / h)<sup>-3/2</sup>, for one in ten works as (1 + a / h)<sup>-1/2</sup>; h is some hours to
 * days. Two in five works are published within a log of a fortnight, the others in the three weeks
 * before.
 */
@NullMarked
package dev.zhenzan.evaluation.world.scene;

import org.jspecify.annotations.NullMarked;
