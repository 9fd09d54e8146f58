/**
 * Worlds in which it is known what a diagnosis should find: works whose outcome depends on the hour
 * of publishing, confounded or not, and works whose tags do nothing. {@link
 * dev.zhenzan.evaluation.diagnosis.BestTimeTable}
 */
@NullMarked
package dev.zhenzan.evaluation.diagnosis;

import org.jspecify.annotations.NullMarked;
