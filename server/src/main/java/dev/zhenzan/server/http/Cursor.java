package dev.zhenzan.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** Positions in lists, as texts that say nothing to a reader and promise nothing. */
final class Cursor {
  private Cursor() {}

  static String of(String position) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(UTF_8));
  }

  static String position(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
    } catch (IllegalArgumentException e) {
      throw ProblemException.ofValue(
          "cursor", "no cursor of this list; leave it out to begin anew");
    }
  }
}
