package dev.zhenzan.files.yaml;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Something that is wrong with a file.
 *
 * @param what what is wrong and what to do, in one line
 */
public record YamlProblem(YamlPlace place, String what) {
  private static final Pattern LINE_BREAKS = Pattern.compile("\\R+");

  public YamlProblem {
    // What a value holds may come along.
    what = LINE_BREAKS.matcher(what).replaceAll(" ");
  }

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
