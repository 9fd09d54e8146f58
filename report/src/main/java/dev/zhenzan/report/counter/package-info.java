/**
 * The report of an audit of counters: how many works show what, the works themselves with their
 * growth and the stretches that stand out, their ratios against peers, and what counters cannot
 * say.
 *
 * <p>Works of the highest probability come first; the page shows a bounded number of them and says
 * so, since the tables beside it hold all.
 */
@NullMarked
package dev.zhenzan.report.counter;

import org.jspecify.annotations.NullMarked;
