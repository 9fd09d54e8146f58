package dev.zhenzan.server.kuaishou.platform;

import java.util.Set;

/**
 * What a person's authorisation gave.
 *
 * @param tokens the first pair
 * @param openId who the person is to this app
 * @param scopes what was opened, in the platform's words
 */
public record Grant(TokenPair tokens, String openId, Set<String> scopes) {
  /** Copies the scopes. */
  public Grant {
    scopes = Set.copyOf(scopes);
  }

  @Override
  public String toString() {
    return "Grant[scopes=" + scopes + "]";
  }
}
