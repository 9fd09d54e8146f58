package dev.zhenzan.server.kuaishou.platform;

/** What helps after the platform has refused. */
public enum Remedy {
  /** The same question again, after a pause that grows. */
  ASK_LATER("asking again later helps"),

  /** The same question with a new access token. */
  REFRESH("a new access token is needed"),

  /** The person has to authorise again; nothing else helps. */
  RECONNECT("the account has to be connected again"),

  /** The person took the authorisation back: what was read under it is erased. */
  ERASE("what was read of the account is erased"),

  /** What was asked for is not there any more. */
  FORGET("it is not asked for again"),

  /** Somebody has to put the app's settings right, here or at the platform. */
  CORRECT("check app_id, app_secret, the callback address and the app's permissions");

  private final String words;

  Remedy(String words) {
    this.words = words;
  }

  /** What is done, in words. */
  public String words() {
    return words;
  }
}
