package dev.zhenzan.server.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which revision of a resource is meant: a strong entity tag (RFC 9110 section 8.8.3) around a
 * number. Who changes a resource names the revision that was read, so that nobody's change is lost.
 *
 * @param number counts from 1
 */
public record Revision(int number) {
  private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

  /**
   * The revision named by {@code If-Match}.
   *
   * @throws ProblemException 428 without one (RFC 6585 section 3); 412 if it is no revision of this
   *     service
   */
  public static Revision ofIfMatch(@Nullable String header) {
    if (header == null || header.isBlank()) {
      throw ProblemException.of(
          ProblemType.REVISION_NEEDED, "send If-Match with the ETag that you have read");
    }
    Matcher tag = TAG.matcher(header.strip());
    if (!tag.matches()) {
      throw changed();
    }
    return new Revision(Integer.parseInt(tag.group(1)));
  }

  /**
   * Goes on if this is the one that is there.
   *
   * @throws ProblemException 412 if it is another
   */
  public void mustBe(int current) {
    if (number != current) {
      throw changed();
    }
  }

  /** The value of {@code ETag}. */
  public String tag() {
    return "\"" + number + "\"";
  }

  private static ProblemException changed() {
    return ProblemException.of(
        ProblemType.CHANGED_MEANWHILE, "read it again, and send If-Match with its ETag");
  }
}
