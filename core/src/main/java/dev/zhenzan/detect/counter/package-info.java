/**
 * A work judged by its counters alone: likes, views, comments and shares as a platform shows them
 * from time to time, without anybody's name.
 *
 * <p>Natural growth is curved: views decay by a power law, come in waves and follow the hour of day
 * (R. Crane, D. Sornette, PNAS 105, 2008; G. Szabo, B. Huberman, CACM 53, 2010), and likes follow
 * views. {@link dev.zhenzan.detect.counter.Observer} therefore does not model the views but the
 * likes given the views, and looks for what these do not account for: stretches of a higher rate
 * between change points found by PELT, a constant number an hour beside those that follow views,
 * increments more regular than chance makes them, likes without the comments and shares that come
 * along else, nights, a lack of day and night, and ratios far from those of peers. Each sign is a
 * log likelihood ratio in nats under counts whose rate itself varies (negative binomial, with a
 * dispersion estimated on the work), so that a viral hit, which has its views along, and a rate
 * that is twice as high for a day, which is natural, say little.
 *
 * <p>{@link dev.zhenzan.detect.counter.CounterModel} weighs the signs by logistic regressions
 * fitted on simulated works and keeps the probability between a floor and a ceiling: a source can
 * make counters jump itself, and nothing in them tells whose doing it was. The evidence is of grade
 * C.
 *
 * <p>Time is between linear and quadratic in snapshots, of which at most 1,000 bins are looked at;
 * about ten milliseconds a work. It fails where likes are brought slowly together with views and
 * comments in natural shares, where snapshots are too rare to show nights, and on works of few
 * likes, of which it says so.
 */
@NullMarked
package dev.zhenzan.detect.counter;

import org.jspecify.annotations.NullMarked;
