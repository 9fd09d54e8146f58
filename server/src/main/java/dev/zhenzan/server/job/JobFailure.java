package dev.zhenzan.server.job;

import dev.zhenzan.server.http.Problem;
import dev.zhenzan.server.http.ProblemType;
import java.util.List;

/** A job cannot be done. The message says why and what to do, and holds no personal data. */
public final class JobFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemType type;

  /** With what is wrong and what to do. */
  public JobFailure(String detail) {
    this(ProblemType.JOB_FAILED, detail);
  }

  /** Of a type, with what is wrong and what to do. */
  public JobFailure(ProblemType type, String detail) {
    super(detail);
    this.type = type;
  }

  /** What the job's row says. */
  Problem problem() {
    return Problem.of(type, String.valueOf(getMessage()), List.of());
  }
}
