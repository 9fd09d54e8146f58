package dev.zhenzan.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A problem as RFC 9457 section 3 has it.
 *
 * @param type its stable name
 * @param title a short sentence, the same for each of its type
 * @param status of HTTP
 * @param detail what is wrong here and what to do; never personal data
 * @param errors where in the request; empty where that says nothing
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type, String title, int status, String detail, List<FieldError> errors) {
  /** The media type. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * One thing wrong in a request.
   *
   * @param pointer JSON pointer (RFC 6901) into the body, or the name of a parameter
   * @param detail what is wrong with it
   */
  public record FieldError(String pointer, String detail) {}

  /** Of a type. */
  public static Problem of(ProblemType type, String detail, List<FieldError> errors) {
    return new Problem(type.reference(), type.title(), type.status(), detail, List.copyOf(errors));
  }
}
