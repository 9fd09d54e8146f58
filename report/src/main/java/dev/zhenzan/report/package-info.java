/**
 * An audit's findings for people who have never seen one: one page that needs no network.
 *
 * <p>The page is well-formed XML as well as HTML 5, so that what renders XHTML can print it. It
 * carries no script; its content policy allows its own style sheet, by hash, and nothing else.
 * Accounts appear as numbers within a group's picture, never by their ids; videos and their
 * creators appear by the ids of the source. The same findings give the same bytes: neither clock,
 * chance nor the machine's own language and zone enter.
 *
 * <p>The package {@code explanation} explains a single verdict as plain text.
 *
 * <p>Texts stand in {@code zh.properties} and {@code en.properties} beside the classes. Each pass
 * over the log is linear and keeps counts, not rows; lists are cut at fixed lengths and say so.
 */
@NullMarked
package dev.zhenzan.report;

import org.jspecify.annotations.NullMarked;
