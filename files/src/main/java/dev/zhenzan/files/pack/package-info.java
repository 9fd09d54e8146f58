/**
 * Reads packs of verticals: folders of YAML files as {@code docs/formats/vertical-packs.md} says,
 * and those that the project brings along.
 *
 * <p>{@link dev.zhenzan.files.pack.PackReader} reads the files of a pack each for itself ({@code
 * TitleFile}, {@code VocabularyFile}, {@code BenchmarksFile}, {@code ThresholdsFile}, {@code
 * AdviceFile}, {@code SeasonalityFile}), checks them against one another and fills what is missing
 * from the general pack.
 *
 * <p>Guarantee: a pack that comes out is complete, each of its figures has a basis and a source,
 * and its advice is there in both languages; everything that is wrong with a pack is told at once,
 * with file, line and column. What was filled is named. Cost: linear in the files. It cannot see
 * whether a figure is true or a text is good.
 */
@NullMarked
package dev.zhenzan.files.pack;

import org.jspecify.annotations.NullMarked;
