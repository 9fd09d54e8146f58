package dev.zhenzan.audience.tag;

import java.util.List;

/**
 * A word of the vocabulary in a field of a work.
 *
 * @param tags codes that it points to; more than one only of an ambiguous word
 */
record Finding(TextField field, String word, List<String> tags, Certainty certainty) {
  enum Certainty {
    CLEAR,
    AMBIGUOUS
  }

  boolean isClear() {
    return certainty == Certainty.CLEAR;
  }
}
