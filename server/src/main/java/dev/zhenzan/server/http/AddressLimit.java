package dev.zhenzan.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Holds back an address that asks too much, before anything is looked up for it. */
@Singleton
final class AddressLimit {
  private static final int BEFORE_SIGN_IN = 800;
  private static final String COUNTED = "zhenzan.counted";

  private final TokenBuckets buckets;
  private final ObjectMapper json;

  AddressLimit(
      @ConfigProperty(name = "zhenzan.limits.address.per-second", defaultValue = "100")
          double perSecond,
      @ConfigProperty(name = "zhenzan.limits.address.burst", defaultValue = "1000") int burst,
      InstantSource clock,
      ObjectMapper json) {
    this.buckets = new TokenBuckets(new TokenBuckets.Rate(perSecond, burst), clock);
    this.json = json;
  }

  void register(@Observes Filters filters) {
    filters.register(this::limit, BEFORE_SIGN_IN);
  }

  private void limit(RoutingContext context) {
    // A page that is given for another path comes by twice.
    if (context.get(COUNTED) != null) {
      context.next();
      return;
    }
    context.put(COUNTED, true);
    Optional<Duration> wait = buckets.take(Remote.network(Remote.address(context.request())));
    if (wait.isEmpty()) {
      context.next();
    } else {
      refuse(context, wait.get());
    }
  }

  private void refuse(RoutingContext context, Duration wait) {
    Problem problem =
        Problem.of(
            ProblemType.TOO_MANY_REQUESTS,
            "too many requests from this address: wait, then go on more slowly",
            List.of());
    try {
      context
          .response()
          .setStatusCode(problem.status())
          .putHeader("Content-Type", Problem.MEDIA_TYPE)
          .putHeader("Retry-After", Long.toString(wait.toSeconds() + 1))
          .end(json.writeValueAsString(problem));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem can be written", e);
    }
  }
}
