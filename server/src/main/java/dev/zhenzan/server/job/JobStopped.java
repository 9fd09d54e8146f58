package dev.zhenzan.server.job;

/** The work on a job has to end here: it was cancelled, or the service stops. */
final class JobStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JobStopped() {
    super("stopped", null, false, false);
  }
}
