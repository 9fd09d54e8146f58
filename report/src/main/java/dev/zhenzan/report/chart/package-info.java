/**
 * Charts as drawings within a page: no script, no picture files.
 *
 * <p>Positions across are shares of the width, upright ones pixels, so that a chart fits a phone
 * and a sheet of paper while its letters keep their size. Each chart says in words what it shows;
 * colours come from the style sheet and never stand alone for a meaning.
 */
@NullMarked
package dev.zhenzan.report.chart;

import org.jspecify.annotations.NullMarked;
