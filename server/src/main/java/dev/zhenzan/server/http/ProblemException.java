package dev.zhenzan.server.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final transient Optional<Duration> retryAfter;

  private ProblemException(Problem problem, Optional<Duration> retryAfter) {
    // It is an answer, not a breakdown: nobody reads where it was thrown.
    super(problem.detail(), null, false, false);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** With what is wrong and what to do. */
  public static ProblemException of(ProblemType type, String detail) {
    return new ProblemException(Problem.of(type, detail, List.of()), Optional.empty());
  }

  /** Of one value in the request. */
  public static ProblemException ofValue(String pointer, String detail) {
    return new ProblemException(
        Problem.of(
            ProblemType.INVALID_VALUE, detail, List.of(new Problem.FieldError(pointer, detail))),
        Optional.empty());
  }

  /** Of a request that may succeed later. */
  public static ProblemException later(ProblemType type, String detail, Duration retryAfter) {
    return new ProblemException(Problem.of(type, detail, List.of()), Optional.of(retryAfter));
  }

  /** The same words whether it is not there or is somebody else's. */
  public static ProblemException notFound(String what) {
    return of(ProblemType.NOT_FOUND, "no " + what + " with this id");
  }

  /** What the answer says. */
  public Problem problem() {
    return problem;
  }

  /** When to try again. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
