package dev.zhenzan.text;

import dev.zhenzan.audience.tag.NormalForm;
import dev.zhenzan.audience.tag.Segmenter;
import dev.zhenzan.audience.tag.Vocabulary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Cuts Chinese text into words by jieba's dictionary and a vocabulary's words, which stay whole.
 * The likeliest cut: each word is drawn by its frequency in the dictionary; a vocabulary's word is
 * taken to be {@value #WHOLE_AGAINST_PARTS} times as likely as it is otherwise, whole or in parts.
 * Compounds of a vocabulary's word and another one, such as 三亚旅游, are not taken from the
 * dictionary, as they would hide the word. What the dictionary does not know is cut into single
 * characters and runs of Latin letters or of digits. Immutable: threads may share it.
 */
public final class JiebaSegmenter implements Segmenter {
  private static final String DICTIONARY = "/dict.txt";
  private static final int EXPECTED_NODES = 700_000;
  private static final double WHOLE_AGAINST_PARTS = 2;

  /** Characters of a part of a compound: single ones stand in too many words by chance. */
  private static final int SHORTEST_PART = 2;

  private final WordTrie words = new WordTrie(EXPECTED_NODES);

  /** Log probability of a character that is no word of the dictionary. */
  private final double rarest;

  private JiebaSegmenter(Map<String, Double> frequencies, Set<String> vocabulary) {
    double total = frequencies.values().stream().mapToDouble(Double::doubleValue).sum();
    double least = frequencies.values().stream().mapToDouble(Double::doubleValue).min().orElse(1);
    rarest = Math.log(least / total);
    frequencies.forEach(
        (word, frequency) -> {
          if (!hidesAWord(word, frequencies, vocabulary)) {
            words.put(word, Math.log(frequency / total));
          }
        });
    keepWhole(vocabulary);
  }

  /** Reads the dictionary from the class path, which takes about half a second and 20 MB. */
  public static JiebaSegmenter of(Vocabulary vocabulary) {
    return new JiebaSegmenter(dictionary(), new HashSet<>(vocabulary.words()));
  }

  /** Words of equal spelling but for case are one. */
  private static Map<String, Double> dictionary() {
    Map<String, Double> frequencies = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(
                com.huaban.analysis.jieba.JiebaSegmenter.class.getResourceAsStream(DICTIONARY));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int end = line.indexOf(' ');
        String word = line.substring(0, end).toLowerCase(Locale.ROOT);
        String frequency = line.substring(end + 1, line.indexOf(' ', end + 1));
        frequencies.merge(word, Double.parseDouble(frequency), Double::sum);
      }
      return frequencies;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hidesAWord(
      String word, Map<String, Double> frequencies, Set<String> vocabulary) {
    if (vocabulary.contains(word)) {
      return false;
    }
    for (int at = SHORTEST_PART; at <= word.length() - SHORTEST_PART; at++) {
      String first = word.substring(0, at);
      String second = word.substring(at);
      boolean knowsFirst = vocabulary.contains(first);
      boolean knowsSecond = vocabulary.contains(second);
      if ((knowsFirst || knowsSecond)
          && (knowsFirst || frequencies.containsKey(first))
          && (knowsSecond || frequencies.containsKey(second))) {
        return true;
      }
    }
    return false;
  }

  /** The short ones first, as they may be parts of the longer ones. */
  private void keepWhole(Set<String> vocabulary) {
    vocabulary.stream()
        .sorted(Comparator.comparingInt(String::length))
        .forEach(word -> words.put(word, new Cut(word).score() + Math.log(WHOLE_AGAINST_PARTS)));
  }

  @Override
  public List<String> words(String text) {
    return new Cut(text).words();
  }

  /** The likeliest cut of a text, found from its end to its beginning. */
  private final class Cut {
    private final String text;

    /**
     * Of the text from each place on: log probability of its likeliest cut, end of its first word.
     */
    private final double[] score;

    private final int[] wordEnd;

    Cut(String text) {
      this.text = text;
      score = new double[text.length() + 1];
      wordEnd = new int[text.length()];
      for (int at = text.length() - 1; at >= 0; at--) {
        if (NormalForm.isBoundary(text, at)) {
          choose(at);
        }
      }
    }

    private void choose(int from) {
      score[from] = Double.NEGATIVE_INFINITY;
      int node = WordTrie.ROOT;
      for (int end = from; end < text.length() && node != WordTrie.NONE; ) {
        node = words.child(node, text.charAt(end++));
        if (node != WordTrie.NONE && NormalForm.isBoundary(text, end)) {
          offer(from, end, words.value(node));
        }
      }
      int end = from + 1;
      while (!NormalForm.isBoundary(text, end)) {
        end++;
      }
      offer(from, end, rarest);
    }

    /** A value that is not a number loses every comparison. */
    private void offer(int from, int end, double value) {
      if (value + score[end] > score[from]) {
        score[from] = value + score[end];
        wordEnd[from] = end;
      }
    }

    double score() {
      return score[0];
    }

    List<String> words() {
      List<String> found = new ArrayList<>();
      for (int at = 0; at < text.length(); at = wordEnd[at]) {
        if (NormalForm.isWordPart(text.codePointAt(at))) {
          found.add(text.substring(at, wordEnd[at]));
        }
      }
      return found;
    }
  }
}
