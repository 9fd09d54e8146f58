package dev.zhenzan.server.log;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the log once, and gives it back at the end. */
final class LogBeans {
  LogBeans() {}

  @Produces
  @Singleton
  ServiceLog log(
      @ConfigProperty(name = "zhenzan.data") String data,
      @ConfigProperty(name = "zhenzan.log.origin") Optional<String> origin) {
    return ServiceLog.open(Path.of(data), System.getenv(), origin);
  }

  void close(@Disposes ServiceLog log) {
    log.close();
  }
}
