package dev.zhenzan.server.identity;

import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.http.TokenBuckets;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds back a key or session that asks too much, from however many addresses. */
@Singleton
final class CallerLimit {
  private final TokenBuckets buckets;
  private final Caller caller;

  CallerLimit(
      @ConfigProperty(name = "zhenzan.limits.caller.per-second", defaultValue = "100")
          double perSecond,
      @ConfigProperty(name = "zhenzan.limits.caller.burst", defaultValue = "500") int burst,
      InstantSource clock,
      Caller caller) {
    this.buckets = new TokenBuckets(new TokenBuckets.Rate(perSecond, burst), clock);
    this.caller = caller;
  }

  @ServerRequestFilter
  void check() {
    caller
        .key()
        .or(caller::session)
        .flatMap(id -> buckets.take(id.toString()))
        .ifPresent(
            wait -> {
              throw ProblemException.later(
                  ProblemType.TOO_MANY_REQUESTS,
                  "too many requests: wait, then go on more slowly",
                  wait.plusSeconds(1));
            });
  }
}
