package dev.zhenzan.model;

import java.util.Locale;
import java.util.Optional;

/** Where in the app an interaction took place; {@link #UNKNOWN} where the source does not say. */
public enum Surface {
  UNKNOWN,
  FEED,
  SEARCH,
  PROFILE,
  SHARE,
  LIVE,
  CAMPAIGN;

  private static final Surface[] SURFACES = values();

  /** The surface's stable code in files: its name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The surface with a code, in either case; empty where there is none. */
  public static Optional<Surface> parse(String code) {
    for (Surface surface : SURFACES) {
      if (surface.name().equalsIgnoreCase(code)) {
        return Optional.of(surface);
      }
    }
    return Optional.empty();
  }

  static Surface of(byte ordinal) {
    return SURFACES[ordinal];
  }
}
