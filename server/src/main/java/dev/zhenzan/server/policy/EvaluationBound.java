package dev.zhenzan.server.policy;

import dev.zhenzan.server.http.DailyBound;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * Keeps shadow evaluations from taking the service's processors and disk: each reads every verdict
 * of an audit. An organisation has one at a time, and so many a day. Thread-safe.
 */
@Singleton
final class EvaluationBound {
  private static final DailyBound DAILY =
      new DailyBound(100, "shadow evaluations of an organisation");

  private static final Duration A_WHILE = Duration.ofSeconds(5);

  private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

  EvaluationBound() {}

  /**
   * Does the work of an organisation's evaluation.
   *
   * @throws ProblemException if another one of it is under way
   */
  <T> T one(UUID organisation, Supplier<T> work) {
    if (!busy.add(organisation)) {
      throw ProblemException.later(
          ProblemType.TOO_MANY_REQUESTS,
          "another evaluation of your organisation is under way: wait for its end",
          A_WHILE);
    }
    try {
      return work.get();
    } finally {
      busy.remove(organisation);
    }
  }

  /** Goes on if one more may be kept today. */
  void check(Handle handle) {
    DAILY.check(
        handle,
        "select made_at from shadow_evaluation where organisation_id = organisation()",
        Map.of());
  }
}
