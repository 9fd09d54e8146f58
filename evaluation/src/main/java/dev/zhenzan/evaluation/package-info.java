/** Judges detectors: simulated worlds with known truth, metrics, and gates that they must pass. */
@NullMarked
package dev.zhenzan.evaluation;

import org.jspecify.annotations.NullMarked;
