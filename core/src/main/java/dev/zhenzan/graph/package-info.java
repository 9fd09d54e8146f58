/**
 * Graphs on dense ints: compressed sparse rows, and the overlap of rows with one another.
 *
 * <p>Nothing here knows what an account or a video is. Kernels take an {@link
 * dev.zhenzan.graph.Workers} and start no thread of their own; their answers do not depend on how
 * many there are.
 */
@NullMarked
package dev.zhenzan.graph;

import org.jspecify.annotations.NullMarked;
