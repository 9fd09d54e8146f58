/**
 * {@code zhenzan vertical}: which verticals are known, what a pack holds, and whether one's own
 * pack can be used.
 */
@NullMarked
package dev.zhenzan.cli.vertical;

import org.jspecify.annotations.NullMarked;
