/**
 * {@code zhenzan simulate}, {@code evaluate} and {@code demo}: worlds with known truth, verdicts
 * against it, and both around an audit.
 */
@NullMarked
package dev.zhenzan.cli.world;

import org.jspecify.annotations.NullMarked;
