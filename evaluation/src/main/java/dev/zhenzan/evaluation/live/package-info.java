/** How a live guard judges logs that come in piece by piece, beside audits of the whole. */
@NullMarked
package dev.zhenzan.evaluation.live;

import org.jspecify.annotations.NullMarked;
