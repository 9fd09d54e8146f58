package dev.zhenzan.server.log;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * For those who watch the service: ready means that entries are published. Whether the log tells
 * what the database tells stands beside it: a service that differs is no better for being away.
 */
@Readiness
@Singleton
public final class LedgerHealth implements HealthCheck {
  private final Appender appender;
  private final LedgerWatch watch;

  /** Of the service. */
  public LedgerHealth(Appender appender, LedgerWatch watch) {
    this.appender = appender;
    this.watch = watch;
  }

  @Override
  public HealthCheckResponse call() {
    boolean published = appender.trouble() == null;
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("Log").status(published).withData("published", published);
    watch
        .found()
        .ifPresent(
            found ->
                answer
                    .withData("matches_database", found.comparison().matches())
                    .withData("compared", found.comparison().toString())
                    .withData("compared_from", found.from())
                    .withData("compared_at", found.at().toString()));
    return answer.build();
  }
}
