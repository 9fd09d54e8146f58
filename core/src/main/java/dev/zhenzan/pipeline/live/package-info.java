/**
 * Judging while interactions come in.
 *
 * <p>The guard audits the newest interactions anew each time some more have come: a sliding window
 * by count, after which nothing is kept. So it judges by the detectors, models and thresholds of an
 * audit, and of a log that fits into the window it says what an audit says, but for ties that the
 * order of accounts decides. What it costs is one audit of the window, whatever came in: the delay
 * grows with the window, not with the log.
 *
 * <p>It fails where the window is too short: groups that act together over days are not seen
 * together when a day does not fit. A like is judged by what the guard knows at the time, so the
 * first ones of a group pass until more of it have come; each later judgement takes back what the
 * one before it said.
 */
@NullMarked
package dev.zhenzan.pipeline.live;

import org.jspecify.annotations.NullMarked;
