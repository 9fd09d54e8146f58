package dev.zhenzan.server.identity;

import java.util.Set;
import java.util.UUID;

/**
 * A key for a program that acts for a person.
 *
 * @param secret shown once, when the key is made
 * @param scopes what it may be used for
 */
public record ApiKey(UUID id, String name, Set<String> scopes, String secret) {
  /** How the secret of a key begins. */
  public static final String PREFIX = "zz_";

  public ApiKey {
    scopes = Set.copyOf(scopes);
  }

  @Override
  public String toString() {
    return "ApiKey[id=%s, name=%s]".formatted(id, name);
  }
}
