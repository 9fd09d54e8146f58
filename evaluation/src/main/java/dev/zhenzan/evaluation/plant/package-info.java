/**
 * Groups planted into a log that is there already, genuine or simulated, and how long they last.
 *
 * <p>A world makes its groups with everything else; here only the group is new, so that one
 * background serves many groups, and a genuine log can be one. What is planted is known, all else
 * counts as valid.
 */
@NullMarked
package dev.zhenzan.evaluation.plant;

import org.jspecify.annotations.NullMarked;
