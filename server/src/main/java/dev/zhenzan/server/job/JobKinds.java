package dev.zhenzan.server.job;

import dev.zhenzan.server.http.ProblemException;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All kinds of jobs. */
@Singleton
public final class JobKinds {
  private final Map<String, JobKind> kinds;

  /** Those that there are beans of. */
  public JobKinds(@All List<JobKind> kinds) {
    this.kinds =
        new TreeMap<>(kinds.stream().collect(Collectors.toMap(JobKind::code, kind -> kind)));
  }

  /**
   * The kind of a code.
   *
   * @throws ProblemException if there is none
   */
  JobKind of(String code) {
    if (!kinds.containsKey(code)) {
      throw ProblemException.ofValue(
          "/kind", "kind must be one of " + String.join(", ", kinds.keySet()));
    }
    return kinds.get(code);
  }
}
