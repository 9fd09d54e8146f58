/**
 * What an assessment of the impact on personal information has to say (Personal Information
 * Protection Law, art. 55 and 56): what is processed and why, which risks there are and how high,
 * which measures stand against them, and what is missing.
 *
 * <p>A {@link dev.zhenzan.compliance.assessment.Risk} names the rules that stand against it. Its
 * level follows from what came of them: high where a prohibition is broken, medium where anything
 * is broken or not known, low where all that apply are kept. The level says how well known risks
 * are contained, and nothing of risks that nobody wrote down: a person goes through it and signs
 * it.
 */
@NullMarked
package dev.zhenzan.compliance.assessment;

import org.jspecify.annotations.NullMarked;
