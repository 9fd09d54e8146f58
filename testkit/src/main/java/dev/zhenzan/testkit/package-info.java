/**
 * What the tests of several modules share: small readable logs, the folder of real logs, and trials
 * whose seed is told when one fails.
 *
 * <p>Nothing here is meant for production code; it stands in a module of its own so that test
 * classes need not be packed.
 */
@NullMarked
package dev.zhenzan.testkit;

import org.jspecify.annotations.NullMarked;
