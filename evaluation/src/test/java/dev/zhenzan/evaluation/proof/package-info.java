/** What docs/methods says is proven or promised of lockstep groups, on worlds and genuine logs. */
@NullMarked
package dev.zhenzan.evaluation.proof;

import org.jspecify.annotations.NullMarked;
