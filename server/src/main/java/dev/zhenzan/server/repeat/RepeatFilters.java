package dev.zhenzan.server.repeat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zhenzan.server.identity.Caller;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Finds the keys of requests, and keeps what is answered to them. */
@Singleton
final class RepeatFilters {
  /** The key of the request, once it is known to be allowed. */
  static final String KEY = "zhenzan.repeat.key";

  /** What was sent beside the body. */
  static final String TARGET = "zhenzan.repeat.target";

  /** Set once the request has begun. */
  static final String BEGUN = "zhenzan.repeat.begun";

  /** Behind those that let a request through. */
  private static final int LAST = 9_000;

  private final Repeats repeats;
  private final Caller caller;
  private final ObjectMapper json;

  RepeatFilters(Repeats repeats, Caller caller, ObjectMapper json) {
    this.repeats = repeats;
    this.caller = caller;
    this.json = json;
  }

  @ServerRequestFilter(priority = LAST)
  @Nullable Response find(
      ContainerRequestContext request, HttpServerRequest http, ResourceInfo operation) {
    if (!request.getMethod().equals("POST")
        || !caller.known()
        || operation.getResourceClass().isAnnotationPresent(KeepsKeys.class)) {
      return null;
    }
    Optional<String> text = Repeats.parse(request.getHeaderString("Idempotency-Key"));
    if (text.isEmpty()) {
      return null;
    }
    Repeats.Key key = new Repeats.Key(caller.person(), text.get());
    request.setProperty(KEY, key);
    request.setProperty(TARGET, http.uri());
    if (request.hasEntity() || http.getHeader("Transfer-Encoding") != null) {
      // The body is part of what is sent: RepeatedBody goes on when it is read.
      return null;
    }
    Optional<Repeats.Answer> before =
        repeats.begin(key, RepeatedBody.fingerprint(http.uri(), new byte[0]));
    request.setProperty(BEGUN, before.isEmpty());
    return before.map(RepeatFilters::again).orElse(null);
  }

  static Response again(Repeats.Answer answer) {
    Response.ResponseBuilder response = Response.status(answer.status());
    answer.location().ifPresent(it -> response.header(HttpHeaders.LOCATION, it));
    if (answer.body().length > 0) {
      response.type("application/json").entity(answer.body());
    }
    return response.build();
  }

  @ServerResponseFilter
  void keep(ContainerRequestContext request, ContainerResponseContext response)
      throws JsonProcessingException {
    @Nullable Object key = request.getProperty(KEY);
    if (!(key instanceof Repeats.Key known) || !Boolean.TRUE.equals(request.getProperty(BEGUN))) {
      return;
    }
    if (response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
      repeats.forget(known);
      return;
    }
    repeats.end(
        known,
        new Repeats.Answer(
            response.getStatus(),
            Optional.ofNullable(response.getHeaderString(HttpHeaders.LOCATION)),
            bytes(response)));
  }

  private byte[] bytes(ContainerResponseContext response) throws JsonProcessingException {
    return response.hasEntity() ? json.writeValueAsBytes(response.getEntity()) : new byte[0];
  }
}
