package dev.zhenzan.server.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an API key may be used for. It never may more than its person. */
public enum Scope {
  /** Asks: every GET. */
  READ,
  /** Brings data in. */
  INGEST,
  /** Changes anything else. */
  OPERATE,
  /** All of them. */
  ALL;

  /** The stable word in the API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scope of a word; empty for an unknown one. */
  public static Optional<Scope> of(String word) {
    return Arrays.stream(values()).filter(scope -> scope.word().equals(word)).findFirst();
  }
}
