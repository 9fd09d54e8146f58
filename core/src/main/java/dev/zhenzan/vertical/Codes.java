package dev.zhenzan.vertical;

import java.util.regex.Pattern;

/** The form of the codes that packs give out. */
final class Codes {
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");

  private Codes() {}

  /** Throws where a text is no code. */
  static void require(String name, String code) {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          name
              + ": '"
              + code
              + "' is no code; write lower-case letters and digits, with hyphens or dots between");
    }
  }
}
