/**
 * The truth of a log in files: {@code truth_interactions.csv} and {@code truth_accounts.csv}, by
 * which verdicts are judged. Labels are 1 for invalid and 0 for valid; a family names what a row
 * came from.
 */
@NullMarked
package dev.zhenzan.evaluation.truth;

import org.jspecify.annotations.NullMarked;
