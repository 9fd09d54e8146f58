/**
 * What a check of the rules came to, by law and article, and the assessment of the impact on
 * personal information, as pages and as PDF.
 *
 * <p>What is broken stands first, with what to do; what is not known stands beside it and never
 * among what is kept. Laws are named by article and date; the texts are the rules' own readings.
 */
@NullMarked
package dev.zhenzan.report.compliance;

import org.jspecify.annotations.NullMarked;
