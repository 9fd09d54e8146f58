package dev.zhenzan.server.identity;

import java.util.Set;
import java.util.UUID;

/**
 * Who calls by an API key.
 *
 * @param key its id
 * @param scopes what it may be used for
 */
record KeyHolder(Person person, UUID key, Set<Scope> scopes) {
  KeyHolder {
    scopes = Set.copyOf(scopes);
  }
}
