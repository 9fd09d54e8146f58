/**
 * Finds captions that offer or ask for traded traffic: likes for money, likes for likes, followers
 * by the hundred, views made by machine.
 *
 * <p>A caption is first {@linkplain dev.zhenzan.compliance.caption.CaptionText normalised}: full
 * width to half width, characters that nobody sees left out, homophones and emoji in the place of
 * words put back ({@code 刷zan}, {@code 互.粉}), words that only look alike covered ({@code 粉底},
 * {@code 赞助}). A {@link dev.zhenzan.compliance.caption.TradePattern} is found where one word of
 * each of its parts stands close together. A clause that refuses or warns ({@code 拒绝刷赞}), and a
 * caption that reports or teaches without saying how to get in touch, trades in nothing. Who asks
 * viewers for a like ({@code 求赞}) asks for it and trades in nothing either.
 *
 * <p>Patterns and word lists are data. Cost: the characters of a caption times the words. It misses
 * new slang and what stands in the picture, and it may take irony for an offer: a finding is a
 * reason to read the caption, not a verdict on who wrote it.
 */
@NullMarked
package dev.zhenzan.compliance.caption;

import org.jspecify.annotations.NullMarked;
