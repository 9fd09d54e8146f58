package dev.zhenzan.server.backup;

import dev.zhenzan.server.config.ServiceSettings;
import dev.zhenzan.server.database.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A connection to a service's database, whether the service runs or not. */
public final class ServiceDatabase implements AutoCloseable {
  private final Optional<EmbeddedPostgres> started;
  private final Address address;
  private final Connection connection;

  /** Where a database is, and how it lets one in. */
  public record Address(String url, String role, String password) {
    @Override
    public String toString() {
      return url;
    }
  }

  private ServiceDatabase(Optional<EmbeddedPostgres> started, Address address) {
    this.started = started;
    this.address = address;
    this.connection = connect(address);
  }

  /**
   * Connects.
   *
   * @throws BackupException if there is no database, or it does not let one in
   */
  public static ServiceDatabase open(ServiceSettings settings) {
    Optional<String> url = settings.text("database.url");
    if (url.isPresent()) {
      return new ServiceDatabase(
          Optional.empty(),
          new Address(
              url.get(),
              settings.text("database.role").orElseThrow(),
              settings.secret("database.password_file").orElse("")));
    }
    Path folder = settings.data().resolve("database");
    if (!Files.exists(folder)) {
      throw new BackupException("no service was ever started in " + settings.data());
    }
    return EmbeddedPostgres.runningUrl(folder)
        .map(running -> new ServiceDatabase(Optional.empty(), embedded(running, folder)))
        .orElseGet(() -> start(folder));
  }

  /** Starts the embedded one of a folder, which is made if it is not there. */
  static ServiceDatabase start(Path folder) {
    EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
    try {
      return new ServiceDatabase(Optional.of(postgres), embedded(postgres.url(), folder));
    } catch (RuntimeException e) {
      postgres.close();
      throw e;
    }
  }

  private static Address embedded(String url, Path folder) {
    return new Address(url, EmbeddedPostgres.role(), EmbeddedPostgres.password(folder));
  }

  private static Connection connect(Address address) {
    try {
      return DriverManager.getConnection(address.url(), address.role(), address.password());
    } catch (SQLException e) {
      throw new BackupException("cannot reach the database at " + address, e);
    }
  }

  /** Where it is. */
  public Address address() {
    return address;
  }

  /** Further connections. */
  DataSource source() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(address.url());
    source.setUser(address.role());
    source.setPassword(address.password());
    return source;
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new BackupException("the database did not end well", e);
    } finally {
      started.ifPresent(EmbeddedPostgres::close);
    }
  }
}
