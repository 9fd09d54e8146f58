package dev.zhenzan.server.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What an installation may choose.
 *
 * @param data the folder that holds all that the service keeps
 * @param host address it listens on; the default is this machine alone, as the service speaks plain
 *     HTTP and expects TLS in front of it
 * @param port it listens on
 * @param database where PostgreSQL is; empty for the embedded one in {@code data}
 */
public record ServiceSettings(
    Path data, String host, int port, Optional<DatabaseAddress> database) {
  /**
   * A PostgreSQL of one's own.
   *
   * @param url {@code jdbc:postgresql://HOST[:PORT]/DATABASE}
   * @param role that owns the database and is no superuser
   * @param password of the role
   */
  public record DatabaseAddress(String url, String role, String password) {
    @Override
    public String toString() {
      return "DatabaseAddress[url=%s, role=%s]".formatted(url, role);
    }
  }
}
