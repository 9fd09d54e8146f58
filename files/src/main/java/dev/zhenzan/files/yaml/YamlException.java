package dev.zhenzan.files.yaml;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A YAML file cannot be used: all that is wrong with it, a line each, from the top down. */
public final class YamlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<YamlProblem> problems;

  /**
   * All of these problems.
   *
   * @param problems at least one
   */
  public YamlException(Collection<YamlProblem> problems) {
    super(
        problems.stream()
            .sorted(YamlProblem.ORDER)
            .distinct()
            .map(YamlProblem::toString)
            .collect(Collectors.joining("\n")));
    this.problems = problems.stream().sorted(YamlProblem.ORDER).distinct().toList();
  }

  /** One problem. */
  public static YamlException at(YamlPlace place, String what) {
    return new YamlException(List.of(new YamlProblem(place, what)));
  }

  /** From the top of the file down. */
  public List<YamlProblem> problems() {
    return problems;
  }
}
