/**
 * For a work the accounts that fit it best, of millions; for an account the works to show.
 *
 * <p>{@link dev.zhenzan.audience.retrieval.AccountIndex} searches for the greatest inner products
 * of a query with account vectors. It is an inverted file (H. Jégou, M. Douze, C. Schmid, Product
 * Quantization for Nearest Neighbor Search, TPAMI 33, 2011) with four changes.
 *
 * <ul>
 *   <li>Cells are made in the space in which Euclidean distance is the root of the expected squared
 *       difference of scores, the expectation taken over sample queries: x' = U'L'x, where LL' is
 *       the queries' second moment and U turns to the principal axes of the accounts. A heavy bias
 *       dimension, which every query shares, needs no case of its own.
 *   <li>Within a cell accounts stand by their score for the mean query and are cut into blocks of
 *       at most 256; a block keeps mean, spread and scale in each dimension, and one byte for each
 *       account and dimension, one dimension after the other (L. Kuffo, E. Krippner, P. Boncz, PDX:
 *       A Data Layout for Vector Similarity Search, SIGMOD 2025).
 *   <li>Blocks are scanned by their promise m + k s, where m is the score of the mean and s the
 *       spread of the scores as the query sees it, and scanning stops where no promise is above the
 *       n-th best score so far. There is no number of probes: easy queries end soon, and a query
 *       with a narrow filter goes on until it has its accounts.
 *   <li>k is not assumed but measured when the index is built: the least with which the sample
 *       queries find the wished share of their exact answers, for several shares of the rows. Half
 *       of the sample is held out; on it the recall is measured that the index states.
 * </ul>
 *
 * <p>Guarantee: none in the worst case; recall is as measured where queries look like the sample.
 * Scores are exact: the best by bytes are scored again in floats. The outcome depends on vectors,
 * sample, settings and seed, not on the number of threads. Cost to build: rows x dimensions x
 * (cells of two levels + dimensions). Space: the caller's floats are kept, not copied; beside them
 * dimensions + 4 bytes a row, 12 x dimensions a block; 40 bytes a row while it is built. It fails
 * to be fast where vectors have no structure: of Gaussian noise in 64 dimensions most blocks are
 * scanned.
 *
 * <p>Around the index stand the filters: consent, personalised matching, age, region, what was seen
 * and how often something was shown. Who has turned personalised matching off is not in the index
 * and can only be drawn at random.
 */
@NullMarked
package dev.zhenzan.audience.retrieval;

import org.jspecify.annotations.NullMarked;
