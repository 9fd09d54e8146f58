/**
 * What a creator's trusted likes and views say, and what to do about it.
 *
 * <p>A {@link dev.zhenzan.diagnosis.Symptom} is a shortfall that was observed, beside what it is
 * measured against. A {@link dev.zhenzan.diagnosis.Finding} is a statement about it that was
 * tested. A {@link dev.zhenzan.diagnosis.Cause} may explain a finding; how strongly the data speak
 * for it is told, and what was merely observed is called possible. A {@link
 * dev.zhenzan.diagnosis.Recommendation} follows from causes, with the gain to expect and its
 * interval wherever the data give one. The four are tied by their ids. Where nothing is
 * significant, that is the recommendation.
 *
 * <p>All counts are of trusted interactions, evidence of grade B: a platform's or an agency's log.
 * The numbers come from {@link dev.zhenzan.diagnosis.figures}, {@link dev.zhenzan.diagnosis.timing}
 * and {@link dev.zhenzan.diagnosis.topic}; words for people from a vertical's pack.
 */
@NullMarked
package dev.zhenzan.diagnosis;

import org.jspecify.annotations.NullMarked;
