/**
 * Pages as PDF files of sheets of A4, from the same markup as for browsers.
 *
 * <p>A file embeds the glyphs that it shows of a Chinese font, so that it looks alike everywhere. A
 * source may hold a character that the font does not have: it is then named by its number in
 * Unicode instead of showing a gap; {@link dev.zhenzan.report.pdf.Paper} sees to that. Charts stay
 * drawings; their letters become outlines of the same font. The same page gives the same bytes. A
 * file takes a second or two, most of it to read the font.
 *
 * <p>Layout is CSS 2.1 by openhtmltopdf, so that the sheet for paper knows neither grid nor
 * variables; the drawings of a page are rendered by Batik, which does not fetch anything and runs
 * no script.
 */
@NullMarked
package dev.zhenzan.report.pdf;

import org.jspecify.annotations.NullMarked;
