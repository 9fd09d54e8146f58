package dev.zhenzan.server.kuaishou.platform;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Set;

/** What a person is asked to open. Phone numbers, friends and publishing are never asked for. */
public enum Scope {
  /** The person's public name. */
  USER_INFO("user_info"),

  /** The list and the counters of the person's works. */
  USER_VIDEO_INFO("user_video_info");

  private final String code;

  Scope(String code) {
    this.code = code;
  }

  /** The platform's word. */
  public String code() {
    return code;
  }

  /** All, as the platform's comma list. */
  static String list() {
    return Arrays.stream(values()).map(Scope::code).collect(joining(","));
  }

  /** Those of all that are not among some codes. */
  public static Set<String> missing(Set<String> granted) {
    return Arrays.stream(values())
        .map(Scope::code)
        .filter(code -> !granted.contains(code))
        .collect(toUnmodifiableSet());
  }
}
