/**
 * Who came to a video, against the mix of accounts that comes to videos at that time.
 *
 * <p>An account that is used once or twice and thrown away leaves no company to be found in. What
 * gives it away is the others: an ordinary video's likers are mostly people who also like other
 * videos, a bought one's hardly do. A <i>passer-by</i> is an account with at most two likes in the
 * log. Going along a video's likes in order of time, each liker adds ln(q1/q0) if it is a passer-by
 * and ln((1-q1)/(1-q0)) if not, where q0 is the share of passers-by among the likes of that day on
 * all other videos and q1 is 0.9. The stretch of the greatest sum is the burst (J. Kadane's scan,
 * in J. Bentley, Programming Pearls, CACM 27, 1984); sums of chance stretches fall off
 * exponentially (S. Karlin, S. Altschul, PNAS 87, 1990), so a bound in nats above the logarithm of
 * the number of likes controls how often one appears by chance.
 *
 * <p>What looks guilty and is not: a viral video and a wave of new users bring many passers-by, but
 * they bring them to the day's other videos as well, and never alone. q0 is therefore raised by the
 * spread that videos of the log show among themselves, and never lies below the share of passers-by
 * among the accounts of the log.
 *
 * <p>Time and space are linear in the likes. It fails where bought likes are diluted below about
 * half of every stretch. Where most accounts are passers-by, as in a log that has just begun or of
 * one creator's works, being one tells nothing, and the detector does not run.
 */
@NullMarked
package dev.zhenzan.detect.burst;

import org.jspecify.annotations.NullMarked;
