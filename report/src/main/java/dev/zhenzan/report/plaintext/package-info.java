/**
 * Plain text for terminals and files: headings, paragraphs and tables, folded to a width in which
 * wide characters, as those of Chinese, take two columns.
 *
 * <p>Lines break where Unicode lets them ({@link java.text.BreakIterator}), so that no full stop
 * starts one. Widths follow Unicode's East Asian Width (UAX 11) by blocks; characters whose width
 * depends on the font count once. Linear in the text.
 */
@NullMarked
package dev.zhenzan.report.plaintext;

import org.jspecify.annotations.NullMarked;
