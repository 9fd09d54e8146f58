package dev.zhenzan.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Makes problems of whatever ends a request. */
final class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  /** Of PostgreSQL: U+0000 in a text, a text that is no value of its type, out of range. */
  private static final Set<String> NO_VALUES = Set.of("22021", "22P02", "22003", "22007", "22008");

  /** Of SQL: a transaction that gave way to others. */
  private static final String ROLLED_BACK = "40";

  private static final String TO_THE_PROVIDER = "/api/v1/oidc/";
  private static final Duration A_MOMENT = Duration.ofSeconds(1);
  private static final int DEEPEST_CAUSE = 20;

  ProblemMappers() {}

  @ServerExceptionMapper
  Response problem(ProblemException e) {
    Response.ResponseBuilder answer = answer(e.problem());
    e.retryAfter()
        .ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds())));
    return answer.build();
  }

  /** A browser on its way to the provider is sent there; all others are told. */
  @ServerExceptionMapper
  Uni<Response> unauthorized(UnauthorizedException e, RoutingContext context) {
    Response told = answer(ProblemType.SIGN_IN_NEEDED, "sign in, or send an API key").build();
    @Nullable HttpAuthenticator ways = context.get(HttpAuthenticator.class.getName());
    return ways == null || !context.normalizedPath().startsWith(TO_THE_PROVIDER)
        ? Uni.createFrom().item(told)
        : ways.getChallenge(context).map(way -> redirect(way).orElse(told));
  }

  private static Optional<Response> redirect(@Nullable ChallengeData way) {
    if (way == null || way.status != Response.Status.FOUND.getStatusCode()) {
      return Optional.empty();
    }
    Response.ResponseBuilder redirect = Response.status(way.status);
    way.getHeaders().forEach((name, value) -> redirect.header(name.toString(), value));
    return Optional.of(redirect.build());
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException e) {
    return answer(ProblemType.FORBIDDEN, "ask the operator for a role that may").build();
  }

  /** Jackson's messages quote the body, which may hold personal data: only the place is told. */
  @ServerExceptionMapper
  Response json(JsonProcessingException e) {
    String place =
        e.getLocation() == null
            ? ""
            : " in line %d, column %d"
                .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    String detail = "the body does not fit" + place + ": see the description of this operation";
    List<Problem.FieldError> errors =
        e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
            ? List.of(new Problem.FieldError(pointer(mapping), "unknown here, or of another type"))
            : List.of();
    return answer(Problem.of(ProblemType.BAD_REQUEST, detail, errors)).build();
  }

  /** The framework has a mapper of its own for these, whose answer is no problem. */
  @ServerExceptionMapper
  Response mismatched(MismatchedInputException e) {
    return json(e);
  }

  @ServerExceptionMapper
  Response framework(WebApplicationException e) {
    if (e.getCause() instanceof JsonProcessingException json) {
      return json(json);
    }
    int status = e.getResponse().getStatus();
    return Arrays.stream(ProblemType.values())
        .filter(type -> type.status() == status)
        .findFirst()
        .map(type -> answer(type, type.title()).build())
        .orElse(e.getResponse());
  }

  @ServerExceptionMapper
  Response anything(RuntimeException e) {
    String state = sqlState(e);
    if (NO_VALUES.contains(state)) {
      return answer(ProblemType.INVALID_VALUE, "a value is too large, or is none of its kind")
          .build();
    }
    if (state.startsWith(ROLLED_BACK)) {
      return problem(
          ProblemException.later(
              ProblemType.UNAVAILABLE, "others changed the same just now: try again", A_MOMENT));
    }
    if (Outage.is(e)) {
      return problem(Outage.problem());
    }
    LOG.errorf(e, "request failed");
    return answer(ProblemType.INTERNAL, "try again; the operator finds more in the service's log")
        .build();
  }

  /** What the database says of a failure, as SQL's five characters; empty where it said nothing. */
  private static String sqlState(RuntimeException e) {
    return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
        .limit(DEEPEST_CAUSE)
        .filter(SQLException.class::isInstance)
        .map(it -> String.valueOf(((SQLException) it).getSQLState()))
        .findFirst()
        .orElse("");
  }

  private static String pointer(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step -> step.getFieldName() == null ? "/" + step.getIndex() : "/" + step.getFieldName())
        .collect(Collectors.joining());
  }

  private static Response.ResponseBuilder answer(ProblemType type, String detail) {
    return answer(Problem.of(type, detail, List.of()));
  }

  private static Response.ResponseBuilder answer(Problem problem) {
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
  }
}
