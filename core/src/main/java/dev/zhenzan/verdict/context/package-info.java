/**
 * What surrounds a like: what its account does elsewhere, who else came to its video and when.
 *
 * <p>A finding says what one detector saw. How much it proves hangs on what is around: an account
 * all of whose likes are doubted, a stretch of a video's likes by strangers to its topic, by
 * newcomers, by accounts that are never seen again. {@link dev.zhenzan.verdict.context.Context}
 * measures that for every like, as a vector of {@link dev.zhenzan.verdict.context.Feature
 * features}.
 *
 * <p>Cost: linear in the rows, but for the space of interests (see {@code Affinity}); about 40
 * bytes a like. Measures only: what they mean is the model's to say. It fails where a log is so
 * short that accounts and videos have no surroundings.
 */
@NullMarked
package dev.zhenzan.verdict.context;

import org.jspecify.annotations.NullMarked;
