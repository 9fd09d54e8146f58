/**
 * Quotes for people: as a page for screens, as sheets of paper, and as plain text for a terminal,
 * in Chinese and English. Ranges stand before their middles' details; each number that a range
 * rests on has its interval, a badge that says how it is founded, and its source; what invalid
 * interactions would add is told first of all what-ifs. Several creators are compared in one table.
 */
@NullMarked
package dev.zhenzan.report.quote;

import org.jspecify.annotations.NullMarked;
