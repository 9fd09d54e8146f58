/** Wires the parts into an audit: the only package that knows everybody. */
@NullMarked
package dev.zhenzan.pipeline;

import org.jspecify.annotations.NullMarked;
