/**
 * Seeded draws that come out alike on every machine.
 *
 * <p>The source is {@code L64X128MixRandom} of {@link java.util.random}. Of it only {@code
 * nextLong} is used, since how the JDK derives other draws may change between releases; every
 * distribution is derived here with {@link StrictMath}, whose answers are the same bits everywhere.
 */
@NullMarked
package dev.zhenzan.evaluation.chance;

import org.jspecify.annotations.NullMarked;
