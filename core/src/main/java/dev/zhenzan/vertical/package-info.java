/**
 * Verticals: what a trade such as agriculture or paid knowledge knows of itself, as plain data.
 *
 * <p>A {@link dev.zhenzan.vertical.VerticalPack} holds a vocabulary of tags, tiers of creators by
 * size, what peers of a tier reach ({@link dev.zhenzan.vertical.Benchmark}), thresholds from which
 * on a finding is worth a word, texts of advice in Chinese and English, and when the audience is
 * there ({@link dev.zhenzan.vertical.Seasonality}). Packs are read elsewhere; nothing here reads a
 * file. The pack {@code general} is complete, and what another pack leaves out is taken from it and
 * named in {@link dev.zhenzan.vertical.VerticalPack#inherited}.
 *
 * <p>Guarantee: every figure carries its {@link dev.zhenzan.vertical.Basis} and its source, so that
 * whoever shows it can say whether it was measured, is claimed by the trade, or is assumed. Every
 * advice is there in both languages with the same placeholders, each of which its {@link
 * dev.zhenzan.vertical.AdviceCode} fills. Cost: look-ups in small maps; everything is immutable and
 * may be shared by threads.
 *
 * <p>It fails where the trade has changed since the pack was written: figures age, and a pack's
 * version is all that tells. Assumed figures order creators of one tier no better than their author
 * knew the trade; estimates from a creator's own data are to be preferred where there are enough.
 */
@NullMarked
package dev.zhenzan.vertical;

import org.jspecify.annotations.NullMarked;
