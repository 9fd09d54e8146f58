package dev.zhenzan.files.yaml;

import java.util.ArrayList;
import java.util.List;

/** What was found wrong so far while the rest of a document is read. Not thread-safe. */
final class Problems {
  private final List<YamlProblem> found = new ArrayList<>();

  void add(YamlPlace place, String what) {
    found.add(new YamlProblem(place, what));
  }

  void add(YamlException exception) {
    found.addAll(exception.problems());
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw exception();
    }
  }

  YamlException exception() {
    return new YamlException(found);
  }
}
