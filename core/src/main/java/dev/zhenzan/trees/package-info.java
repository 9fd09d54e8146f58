/**
 * Additive regression trees, read from text and followed by hand or by machine.
 *
 * <p>Models are fitted elsewhere by gradient boosting (J. Friedman, Greedy Function Approximation,
 * Annals of Statistics 29, 2001) and shipped as text, a line for each node, so that anybody can
 * follow a judgement. A sum takes a walk from root to leaf for each tree: trees x depth steps. Of
 * many vectors {@link dev.zhenzan.trees.TreeSums} takes all splits instead, each of hundreds of
 * vectors at once.
 */
@NullMarked
package dev.zhenzan.trees;

import org.jspecify.annotations.NullMarked;
