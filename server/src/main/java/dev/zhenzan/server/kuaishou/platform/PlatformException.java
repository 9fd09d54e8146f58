package dev.zhenzan.server.kuaishou.platform;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The platform gave no answer that can be used. The message names the call, the platform's number
 * and its request_id, and never a token, a secret or a person; the platform's own words are left
 * out, since nobody promises that they do not repeat what was sent.
 */
public final class PlatformException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

  private final PlatformCode code;
  private final @Nullable String requestId;

  private PlatformException(PlatformCode code, String message, @Nullable String requestId) {
    super(message);
    this.code = code;
    this.requestId = requestId;
  }

  /** The platform refused with a number of its own. */
  static PlatformException refused(String call, long number, @Nullable String requestId) {
    PlatformCode code = PlatformCode.of(number);
    String request = safe(requestId);
    return new PlatformException(
        code,
        "Kuaishou answers %s with %d (%s)%s: %s"
            .formatted(call, number, code.words(), inWords(request), code.remedy().words()),
        request);
  }

  /** Nothing came back. */
  static PlatformException unreachable(String call, String why) {
    return of(PlatformCode.UNREACHABLE, "Kuaishou does not answer " + call + ": " + why);
  }

  /** What came back is not of the form agreed on. */
  static PlatformException unreadable(String call, String why) {
    return of(PlatformCode.UNREADABLE, "Kuaishou's answer to " + call + " cannot be read: " + why);
  }

  private static PlatformException of(PlatformCode code, String what) {
    return new PlatformException(code, what + "; " + code.remedy().words(), null);
  }

  private static @Nullable String safe(@Nullable String requestId) {
    return requestId != null && REQUEST_ID.matcher(requestId).matches() ? requestId : null;
  }

  private static String inWords(@Nullable String request) {
    return request == null ? "" : ", request " + request;
  }

  /** Why. */
  public PlatformCode code() {
    return code;
  }

  /** What helps. */
  public Remedy remedy() {
    return code.remedy();
  }

  /** The platform's name of the request, to ask its people about. */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }
}
