package dev.zhenzan.audience.retrieval;

/**
 * Recall of held-out queries against exact search, measured when the index was built.
 *
 * @param queries how many were held out
 * @param answers asked for by each
 * @param mean over the queries, 0 to 1
 * @param least of any query, 0 to 1
 */
public record MeasuredRecall(int queries, int answers, double mean, double least) {}
