/** Reads what an audit left in its folder; the inverse of {@link dev.zhenzan.files.output}. */
@NullMarked
package dev.zhenzan.files.result;

import org.jspecify.annotations.NullMarked;
