/**
 * What real people do in a simulated world: ordinary likes, and behaviour that looks guilty.
 *
 * <table>
 * <caption>Look-alikes; sizes of a default world as in {@link dev.zhenzan.evaluation.world.settings.GroupShape}</caption>
 * <tr><th>family</th><th>models</th><th>sizes</th></tr>
 * <tr><td>fan_club</td><td>people, mostly followers, who like most of a creator's works minutes after
 * each is published, beside their ordinary likes</td><td>30 to 150 people; 50 to 95 % of up to 12
 * works; half of the likes within 2 to 30 minutes</td></tr>
 * <tr><td>viral_hit</td><td>a work that is shown to everybody</td><td>1,000 to 4,000 people within 10
 * to 24 hours</td></tr>
 * <tr><td>group_chat</td><td>friends who show one another videos</td><td>8 to 40 people; 3 to 12
 * unrelated videos; 30 to 80 % of them like within 5 to 30 minutes</td></tr>
 * <tr><td>binge_liker</td><td>one person, one to four sittings, of the feed or of one creator's
 * profile</td><td>24 to 120 likes in a sitting of half an hour to two hours</td></tr>
 * <tr><td>new_user_wave</td><td>people registered within a day after an advertisement</td><td>150 to
 * 600 accounts, 2 to 15 likes each, four in five on what is popular</td></tr>
 * <tr><td>live_surge</td><td>viewers of a live room who like the host's newest works</td><td>150 to 700
 * people, 1 to 3 works, 20 to 60 minutes</td></tr>
 * <tr><td>niche</td><td>people devoted to a few dozen videos of several creators of one topic, at
 * their own hours</td><td>100 to 300 people; 10 to 30 % of 24 to 60 videos; within 1 to 4 days on
 * average</td></tr>
 * <tr><td>playlist</td><td>people who go through a curated list in its order, in one or two
 * sittings</td><td>50 to 200 people; 30 to 80 % of 10 to 30 videos; over 2 to 7 days</td></tr>
 * <tr><td>challenge</td><td>a tag in fashion for some days; varied worlds only</td><td>100 to 900
 * people, 2 to 25 % of 10 to 60 videos, over half a day to 7 days</td></tr>
 * <tr><td>news</td><td>a happening that several creators publish about; varied worlds
 * only</td><td>200 to 3,000 people, 10 to 45 % of 4 to 15 videos, within an hour to 2 days</td></tr>
 * <tr><td>creator_friends</td><td>creators who like one another's works of their own will; varied
 * worlds only</td><td>4 to 18 creators, 15 to 80 % of 6 to 80 works, 20 minutes to 4 days after
 * publishing</td></tr>
 * </table>
 *
 * <p>In a {@linkplain dev.zhenzan.evaluation.world.settings.WorldSettings#varied varied} world the
 * sizes of every family are far wider (see {@link
 * dev.zhenzan.evaluation.world.settings.Variety#WIDE}): fan clubs of 20 to 400 who take minutes or
 * a day, chats of 5 to 80 that may share one creator's or one topic's works, waves that begin with
 * a common list of 5 to 30 videos. People who are more active mostly do more there too, and part of
 * all ordinary likes may come from a list that everybody is shown in the same order.
 */
@NullMarked
package dev.zhenzan.evaluation.world.organic;

import org.jspecify.annotations.NullMarked;
