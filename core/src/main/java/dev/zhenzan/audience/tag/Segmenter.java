package dev.zhenzan.audience.tag;

import java.util.List;

/** Cuts a text into words. Implementations say whether threads may share them. */
public interface Segmenter {
  /**
   * The words of a text in their order; spaces and punctuation are left out. Each word is a part of
   * the text as it stands there.
   *
   * @param text in the form of {@link NormalForm}
   */
  List<String> words(String text);
}
