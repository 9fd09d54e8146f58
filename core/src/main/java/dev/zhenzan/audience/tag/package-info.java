/**
 * Interest tags of works: words of a controlled, versioned vocabulary, found in what a work says of
 * itself.
 *
 * <p>A work's category, hashtags, caption, cover text and music title are brought to one spelling
 * and cut into words; words that the vocabulary knows point to tags. Each field has a weight, the
 * chance that a word in it really tells the work's interest, and a tag's weight is the chance that
 * at least one of its words does (noisy or, [1]): repetition of a word adds nothing, a second word
 * does. A tag gives its parent a share. Words of several meanings count in full only beside another
 * word of the same root. Where no clear word stands in the caption or a more telling field, an
 * embedding may compare the whole text with the tags' descriptions: what it finds is capped below
 * what a word in the caption says.
 *
 * <p>Guarantees: every weight is above 0 and at most 1; the words that are named stand in the text;
 * the order of the vocabulary's lines, of the tags of equal weight and of the fields makes no
 * difference to the outcome. Cost: the segmenter's, plus a look-up for each word and, with an
 * embedding, its own cost and one inner product a tag.
 *
 * <p>It fails on irony, on quoted words, on negation ("this is not about cars"), on traditional
 * characters, and on captions that say nothing of the work, which are many: then there are no tags,
 * and no tags are better than guessed ones.
 *
 * <p>[1] J. Pearl, Probabilistic Reasoning in Intelligent Systems, Morgan Kaufmann 1988, 4.3.2.
 */
@NullMarked
package dev.zhenzan.audience.tag;

import org.jspecify.annotations.NullMarked;
