/**
 * Programs of others that tests call: to look at the project's output from outside, and to stand in
 * for parties that are elsewhere. Where one is missing its tests are skipped and say so.
 */
@NullMarked
package dev.zhenzan.testkit.program;

import org.jspecify.annotations.NullMarked;
