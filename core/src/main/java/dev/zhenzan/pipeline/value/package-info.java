/**
 * A log, trust in its rows, deals and live sessions to what creators may cost: reads the facts once
 * and answers for as many creators as are asked for. What it counts by are the trust weights of an
 * audit; with {@link dev.zhenzan.model.TrustWeights#all()} every row is believed, and whoever shows
 * the answer says so.
 */
@NullMarked
package dev.zhenzan.pipeline.value;

import org.jspecify.annotations.NullMarked;
