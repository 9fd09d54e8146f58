/**
 * Quotes as files for programs: {@code quote.json}, and the tables {@code inputs.csv}, {@code
 * whatif.csv}, {@code peers.csv} and {@code indices.csv}. Numbers have six significant digits,
 * shares are from 0 to 1, indices from 0 to 100, money is CNY.
 */
@NullMarked
package dev.zhenzan.files.quote;

import org.jspecify.annotations.NullMarked;
