package dev.zhenzan.server.kuaishou.platform;

import java.util.Arrays;

/** Why the platform gave no answer that can be used. */
public enum PlatformCode {
  /** A parameter is missing or of the wrong type. */
  BAD_PARAMETER(100_200_100, "a parameter is missing or wrong", Remedy.CORRECT),

  /** The app is unknown, or asks from another address than it registered. */
  CLIENT_NOT_AUTHORISED(100_200_101, "the app is not authorised", Remedy.CORRECT),

  /** Refused; mostly a token that is not valid. */
  ACCESS_DENIED(100_200_102, "access denied, or a token that is not valid", Remedy.REFRESH),

  /** The code of an authorisation is unknown, used or too old. */
  BAD_CODE(100_200_105, "the code of the authorisation is not valid", Remedy.RECONNECT),

  /** The app may not ask for this scope. */
  BAD_SCOPE(100_200_106, "the scope is not open to the app", Remedy.CORRECT),

  /** The access token has expired. */
  TOKEN_EXPIRED(100_200_108, "the access token has expired", Remedy.REFRESH),

  /** The person took the authorisation back. */
  REVOKED(100_200_109, "the person has revoked the authorisation", Remedy.ERASE),

  /** The authorisation has run out. */
  AUTHORISATION_EXPIRED(100_200_110, "the authorisation has expired", Remedy.RECONNECT),

  /** The refresh token has expired. */
  REFRESH_TOKEN_EXPIRED(100_200_113, "the refresh token has expired", Remedy.RECONNECT),

  /** Something is broken at the platform. */
  SERVER_ERROR(100_200_500, "an error at the platform", Remedy.ASK_LATER),

  /** The work was deleted, or never was. */
  NO_SUCH_VIDEO(120_001, "no such video", Remedy.FORGET),

  /** More was asked in a time than the platform allows. */
  TOO_FAST(10_000_302, "asked too fast", Remedy.ASK_LATER),

  /** A number that is not in this list. */
  UNKNOWN(-1, "a code that is not known here", Remedy.ASK_LATER),

  /** No answer in time, or none at all: whether the platform acted is not known. */
  UNREACHABLE(-2, "no answer", Remedy.ASK_LATER),

  /** An answer that is not of the form agreed on. */
  UNREADABLE(-3, "an answer that cannot be read", Remedy.ASK_LATER);

  /** The {@code result} of success. */
  static final long SUCCESS = 1;

  private final long number;
  private final String words;
  private final Remedy remedy;

  PlatformCode(long number, String words, Remedy remedy) {
    this.number = number;
    this.words = words;
    this.remedy = remedy;
  }

  /** The code of a number; {@link #UNKNOWN} where the list has none. */
  public static PlatformCode of(long number) {
    return Arrays.stream(values())
        .filter(code -> code.number == number && number > 0)
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** The platform's number; negative where the reason is not one of the platform's. */
  public long number() {
    return number;
  }

  /** What it means. */
  public String words() {
    return words;
  }

  /** What helps. */
  public Remedy remedy() {
    return remedy;
  }

  /** Whether the very same question may be asked again at once, after a pause. */
  boolean isWorthRepeating() {
    return this == SERVER_ERROR || this == TOO_FAST;
  }
}
