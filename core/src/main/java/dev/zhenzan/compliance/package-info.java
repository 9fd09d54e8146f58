/**
 * Whether what is done keeps to the law and to the terms under which data was given.
 *
 * <p>What the rooms below have in common stands here. {@link dev.zhenzan.compliance.purpose} says
 * who may read which column for what, and is asked where data is read; {@code rule} holds rules
 * with their dates of force and checks them on facts; {@code caption} finds captions that trade in
 * traffic; {@code consent} keeps who agreed to what and when; {@code assessment} puts together what
 * an assessment of the impact on personal information has to say.
 *
 * <p>Rules quote no statute: they name law, article and date, and the project's own reading. A
 * finding is no legal advice, and what is not known is said to be unknown and never passes.
 */
@NullMarked
package dev.zhenzan.compliance;

import org.jspecify.annotations.NullMarked;
