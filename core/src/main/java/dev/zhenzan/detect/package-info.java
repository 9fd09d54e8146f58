/**
 * What a detector is. Each package below holds one family of them; they do not know one another and
 * meet in {@link dev.zhenzan.model.Evidence}.
 */
@NullMarked
package dev.zhenzan.detect;

import org.jspecify.annotations.NullMarked;
