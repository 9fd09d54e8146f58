/**
 * What real people do in a simulated world: ordinary likes, and behaviour that looks guilty.
 *
 * <table>
 * <caption>Look-alikes; sizes as in {@link dev.zhenzan.evaluation.world.settings.GroupShape}</caption>
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
 * </table>
 */
@NullMarked
package dev.zhenzan.evaluation.world.organic;

import org.jspecify.annotations.NullMarked;
