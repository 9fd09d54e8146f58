/**
 * Chinese text behind core's interfaces: words by jieba's dictionary, meanings by the embedding
 * model bge-small-zh-v1.5, and the general vocabulary of interest tags. Everything is on the class
 * path; nothing is fetched, logged or printed.
 *
 * <p>Words: of all ways to cut a text into words of the dictionary, the likeliest, where words are
 * drawn independently by their frequency (as jieba does [1]); found by dynamic programming in time
 * proportional to the text. Unlike jieba itself, unknown words are not guessed: a word that is not
 * in the dictionary is not in the vocabulary either, whose words all are. It fails where a text
 * wants grammar: 乒乓球拍卖完了.
 *
 * <p>Meanings: a transformer of 4 layers and 512 dimensions, 8-bit weights, trained on pairs of
 * like meaning [2]. Cost grows a little faster than the text; longer texts are cut off. It fails on
 * names that are younger than the model (2023) and on texts of a word or two.
 *
 * <p>[1] https://github.com/fxsjy/jieba. [2] S. Xiao et al., C-Pack: Packed Resources for General
 * Chinese Embeddings, SIGIR 2024.
 */
@NullMarked
package dev.zhenzan.text;

import org.jspecify.annotations.NullMarked;
