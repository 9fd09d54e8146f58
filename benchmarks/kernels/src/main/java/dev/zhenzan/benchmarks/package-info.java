/**
 * Times the kernels that whole audits spend their time in, each by itself, with JMH. Inputs are
 * drawn from fixed seeds. Figures compare two states of the code on one machine; {@code
 * benchmarks/whole-run} says what an audit takes.
 */
@NullMarked
package dev.zhenzan.benchmarks;

import org.jspecify.annotations.NullMarked;
