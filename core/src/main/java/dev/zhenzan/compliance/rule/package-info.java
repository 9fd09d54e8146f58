/**
 * Rules of law as data, and what comes of them on facts.
 *
 * <p>A {@link dev.zhenzan.compliance.rule.Rule} names its {@linkplain
 * dev.zhenzan.compliance.rule.Provision provision} (law, article, days of force), tells in the
 * project's own words what that asks for, and holds two {@linkplain
 * dev.zhenzan.compliance.rule.Condition conditions} of a small closed language: when it applies,
 * and what has to hold then. {@link dev.zhenzan.compliance.rule.Facts} are what is known on a day;
 * what is not known is {@link dev.zhenzan.model.Answer#UNKNOWN}, and conditions are weighed in
 * Kleene's strong logic of three values (S. C. Kleene, Introduction to Metamathematics, 1952,
 * section 64): nothing that depends on an unknown fact passes. {@link
 * dev.zhenzan.compliance.rule.Rulebook#at} leaves the rules that are in force on a day, so that the
 * same conduct is judged by the law of its time.
 *
 * <p>A check costs the leaves of the conditions; a rulebook of some dozens of rules takes
 * microseconds. It fails where facts are wrong: a deployment that says it tells people how works
 * are recommended, and does not, passes here. It says what a rule asks for as its author reads it,
 * which is not what a court says.
 */
@NullMarked
package dev.zhenzan.compliance.rule;

import org.jspecify.annotations.NullMarked;
