/**
 * Invalid likes of a simulated world, as truth to judge detectors by. Nothing here acts on anything
 * but a table in memory.
 *
 * <p>Sizes are drawn per group, in {@link dev.zhenzan.evaluation.world.settings.GroupShape}: how
 * many accounts, how many targets, which percentage of the pairs of account and target, and the
 * window in which a target is served. Targets mostly belong to unrelated creators; one group in
 * five targets one creator; three targets in ten are organically popular, and most are published
 * within the log. Accounts made for a group are registered in one batch or were bought at several
 * ages.
 *
 * <table>
 * <caption>Families</caption>
 * <tr><th>family</th><th>accounts</th><th>targets</th><th>percent</th><th>window</th><th>what</th></tr>
 * <tr><td>synchronous_burst</td><td>30 to 200 made</td><td>5 to 20</td><td>60 to 100</td><td>3 to 60
 * min</td><td>all within a window per target, nothing else</td></tr>
 * <tr><td>camouflaged</td><td>30 to 200 made</td><td>5 to 20</td><td>60 to 95</td><td>5 to 180
 * min</td><td>and one to four ordinary likes per target like, at an ordinary person's hours: family
 * camouflaged_filler</td></tr>
 * <tr><td>slow_drip</td><td>50 to 250 made</td><td>8 to 30</td><td>50 to 95</td><td>7 to 21
 * days</td><td>any time from publishing on, at human hours, no synchrony</td></tr>
 * <tr><td>rotating_pool</td><td>200 to 600 made</td><td>20 to 60</td><td>15 to 30</td><td>30 to 720
 * min</td><td>a new random part of the pool for each target</td></tr>
 * <tr><td>hijacked</td><td>50 to 250 real</td><td>5 to 20</td><td>40 to 90</td><td>10 to 360
 * min</td><td>accounts whose own likes stay valid</td></tr>
 * <tr><td>disposable</td><td>150 to 800 made</td><td>3 to 10</td><td>one or two each</td><td>15 to 480
 * min</td><td>registered hours to days before their first like, never seen again</td></tr>
 * <tr><td>exchange_ring</td><td>20 to 60 creators</td><td>30 to 120 of their works</td><td>30 to
 * 80</td><td>60 to 2,880 min after publishing</td><td>each likes the others' works, not the own</td></tr>
 * <tr><td>crowd_task</td><td>300 to 1,500 real</td><td>8 to 40</td><td>5 to 15; one to five
 * each</td><td>360 to 2,880 min</td><td>people paid for a few likes, at their own hours</td></tr>
 * <tr><td>adaptive</td><td>80 to 300 made</td><td>15 to 50</td><td>15 to 40</td><td>720 to 4,320
 * min</td><td>at most three to eight an hour on a target, random gaps, human hours, and up to twice
 * as many ordinary likes: family adaptive_filler</td></tr>
 * </table>
 *
 * <p>In a {@linkplain dev.zhenzan.evaluation.world.settings.WorldSettings#varied varied} world
 * sizes and {@linkplain dev.zhenzan.evaluation.world.settings.Manner habits} are far wider: groups
 * of 20 accounts, windows of a minute or of days, two targets or eighty, of one creator, of one
 * topic, all popular, or anything; up to six ordinary likes for each target like, of the account's
 * own taste or not, also from rotating pools and slow drips (families rotating_pool_filler and
 * slow_drip_filler); members that are alike or differ widely in how active they are.
 */
@NullMarked
package dev.zhenzan.evaluation.world.attack;

import org.jspecify.annotations.NullMarked;
