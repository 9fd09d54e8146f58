package dev.zhenzan.server.http;

import java.util.Locale;

/** The kinds of problems, each with a stable name and status. Names are never given out anew. */
public enum ProblemType {
  BAD_REQUEST(400, "The request cannot be understood"),
  INVALID_VALUE(422, "A value is not allowed"),
  KEY_USED_OTHERWISE(422, "The idempotency key stands for another request"),
  SIGN_IN_NEEDED(401, "Sign in first"),
  SIGN_IN_REFUSED(401, "Login, password or code is not right"),
  SECOND_FACTOR_NEEDED(401, "The code of the second factor is needed"),
  FORBIDDEN(403, "Your roles do not allow this"),
  SCOPE_NEEDED(403, "The key is not made for this"),
  FORGED_REQUEST(403, "The request does not come from the console"),
  NOT_FOUND(404, "There is nothing here"),
  METHOD_NOT_ALLOWED(405, "This cannot be done here"),
  NOT_ACCEPTABLE(406, "No form of the answer fits what was asked for"),
  CONFLICT(409, "It contradicts what is there"),
  STILL_AT_IT(409, "The same request is under way"),
  CHANGED_MEANWHILE(412, "Somebody else changed it meanwhile"),
  TOO_LARGE(413, "The request is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The form of the request is not known"),
  REVISION_NEEDED(428, "Say which revision you change"),
  TOO_MANY_REQUESTS(429, "Too much at once"),
  INTERNAL(500, "Something broke on our side"),
  JOB_FAILED(500, "The job could not be done"),
  UNAVAILABLE(503, "Not available at the moment");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The status of HTTP. */
  public int status() {
    return status;
  }

  /** A short sentence, the same each time. */
  public String title() {
    return title;
  }

  /** The stable name, as a reference relative to the service: RFC 9457 section 3.1.1. */
  public String reference() {
    return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
