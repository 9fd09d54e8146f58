/**
 * What all pages for people are made of: well-formed markup, one style sheet, texts in Chinese and
 * English, and how numbers, times and ids are shown.
 *
 * <p>A page needs no network. It is well-formed XML as well as HTML 5, so that what renders XHTML
 * can print it. It carries no script; its content policy allows its own style sheet, by hash, and
 * nothing else. Texts stand in {@code zh.properties} and {@code en.properties} of each room's
 * folder; what all rooms say alike stands in this one's.
 */
@NullMarked
package dev.zhenzan.report.page;

import org.jspecify.annotations.NullMarked;
