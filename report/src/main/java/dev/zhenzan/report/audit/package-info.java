/**
 * An audit's findings for people who have never seen one.
 *
 * <p>Accounts appear as numbers within a group's picture, never by their ids; videos and their
 * creators appear by the ids of the source. The same findings give the same bytes: neither clock,
 * chance nor the machine's own language and zone enter. Each pass over the log is linear and keeps
 * counts, not rows; lists are cut at fixed lengths and say so.
 */
@NullMarked
package dev.zhenzan.report.audit;

import org.jspecify.annotations.NullMarked;
