package dev.zhenzan.server.serve;

import dev.zhenzan.server.config.ServiceSettings;
import dev.zhenzan.server.config.Terminal;
import dev.zhenzan.server.database.EmbeddedPostgres;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The running service: the database first, then what works on it; the other way round at the end.
 */
@Singleton
public final class Service implements QuarkusApplication {
  private static final AtomicReference<Optional<EmbeddedPostgres>> DATABASE =
      new AtomicReference<>(Optional.empty());

  /** Made by the framework. */
  public Service() {}

  /** Runs the service until it is told to stop. */
  static int run(ServiceSettings settings) {
    AtomicReference<Integer> status = new AtomicReference<>(0);
    settings.properties().forEach(System::setProperty);
    if (Terminal.isAttended()) {
      logForPeople();
    }
    reachDatabase(settings);
    Quarkus.run(Service.class, (code, trouble) -> status.set(trouble == null ? code : 3));
    return status.get();
  }

  /** Lines of text at a terminal; everywhere else each line is JSON for programs. */
  private static void logForPeople() {
    System.setProperty("quarkus.log.console.json.enabled", "false");
    System.setProperty("quarkus.log.console.format", "%d{HH:mm:ss} %-5p %s%e%n");
    System.setProperty("quarkus.log.category.\"org.flywaydb\".level", "WARN");
  }

  private static void reachDatabase(ServiceSettings settings) {
    Optional<String> url = settings.text("database.url");
    if (url.isPresent()) {
      String role = settings.text("database.role").orElseThrow();
      database(url.get(), role, settings.secret("database.password_file").orElse(""));
    } else {
      EmbeddedPostgres postgres = EmbeddedPostgres.start(settings.data().resolve("database"));
      DATABASE.set(Optional.of(postgres));
      database(postgres.url(), EmbeddedPostgres.role(), postgres.password());
    }
  }

  private static void database(String url, String role, String password) {
    System.setProperty("quarkus.datasource.jdbc.url", url);
    System.setProperty("quarkus.datasource.username", role);
    System.setProperty("quarkus.datasource.password", password);
  }

  @Override
  public int run(String... args) {
    Quarkus.waitForExit();
    return 0;
  }

  void stop(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent event) {
    DATABASE.getAndSet(Optional.empty()).ifPresent(EmbeddedPostgres::close);
  }
}
