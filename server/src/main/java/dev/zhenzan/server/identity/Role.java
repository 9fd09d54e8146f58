package dev.zhenzan.server.identity;

import java.util.Locale;

/** What a person may do within the organisation. */
public enum Role {
  /** Sees the works of the own creator ids. */
  CREATOR,
  /** Compares creators, asks for quotes. */
  BRAND,
  /** Sees and settles what is kept of the own account. */
  AUDIENCE,
  /** Runs the organisation: data, people, rules. */
  OPERATOR,
  /** Decides appeals and the policy of decisions. */
  REVIEWER,
  /** Reads everything that proves, and changes nothing. */
  AUDITOR;

  /** Names for annotations, which take constants only. */
  public static final class Names {
    public static final String CREATOR = "creator";
    public static final String BRAND = "brand";
    public static final String AUDIENCE = "audience";
    public static final String OPERATOR = "operator";
    public static final String REVIEWER = "reviewer";
    public static final String AUDITOR = "auditor";

    private Names() {}
  }

  /** The stable word in the API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of a stable word. */
  public static Role of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
