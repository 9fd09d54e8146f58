package dev.zhenzan.files.yaml;

import java.util.Comparator;

/**
 * Something that is wrong with a file.
 *
 * @param what what is wrong and what to do
 */
public record YamlProblem(YamlPlace place, String what) {
  /** By file, then from the top down. */
  static final Comparator<YamlProblem> ORDER =
      Comparator.comparing((YamlProblem problem) -> problem.place().file())
          .thenComparingInt(problem -> problem.place().line())
          .thenComparingInt(problem -> problem.place().column())
          .thenComparing(YamlProblem::what);

  @Override
  public String toString() {
    return place + ": " + what;
  }
}
