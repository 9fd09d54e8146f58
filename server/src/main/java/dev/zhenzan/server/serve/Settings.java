package dev.zhenzan.server.serve;

import dev.zhenzan.server.config.ServiceSettings;
import dev.zhenzan.server.config.ServiceSettings.DatabaseAddress;

/** Tells the framework what was chosen, under its own names. */
final class Settings {
  private Settings() {}

  static void publish(ServiceSettings settings, DatabaseAddress database) {
    System.setProperty("zhenzan.data", settings.data().toString());
    System.setProperty("quarkus.http.host", settings.host());
    System.setProperty("quarkus.http.port", Integer.toString(settings.port()));
    System.setProperty("quarkus.datasource.jdbc.url", database.url());
    System.setProperty("quarkus.datasource.username", database.role());
    System.setProperty("quarkus.datasource.password", database.password());
  }
}
