/**
 * General invalid traffic: what plain checks on single rows or one account's own times prove.
 *
 * <ul>
 *   <li><b>Duplicates</b>: the same account, video, kind and time again. The first row stands.
 *   <li><b>Impossible rates</b>: twenty likes of one account within five seconds, each act counted
 *       once however often it stands in the log. Quick people like two videos a second at most and
 *       not for long; real logs of heavy likers stay far below.
 *   <li><b>Impossible timing</b>: an interaction more than an hour before its video was published
 *       or its account registered. It needs the file that says when; without it the check does not
 *       run.
 * </ul>
 *
 * <p>Time is linear in the rows but for sorting each account's own; space is one int a row. Nothing
 * here sees an account that keeps to a person's pace: that is for the detectors of sophisticated
 * traffic.
 */
@NullMarked
package dev.zhenzan.detect.screening;

import org.jspecify.annotations.NullMarked;
