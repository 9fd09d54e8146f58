package dev.zhenzan.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Makes problems of whatever ends a request. */
final class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  ProblemMappers() {}

  @ServerExceptionMapper
  Response problem(ProblemException e) {
    Response.ResponseBuilder answer = answer(e.problem());
    e.retryAfter()
        .ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds())));
    return answer.build();
  }

  @ServerExceptionMapper
  Response unauthorized(UnauthorizedException e) {
    return answer(ProblemType.SIGN_IN_NEEDED, "sign in, or send an API key").build();
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
    LOG.errorf(e, "request failed");
    return answer(ProblemType.INTERNAL, "try again; the operator finds more in the service's log")
        .build();
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
