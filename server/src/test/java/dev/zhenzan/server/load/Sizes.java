package dev.zhenzan.server.load;

import dev.zhenzan.server.support.PackagedService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Prints what was reached and what it took. */
final class Sizes {
  private Sizes() {}

  /** Prints and answers rows a second since a {@link System#nanoTime()}. */
  static double rate(String name, long rows, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%s: %,d rows in %.1f s, %,.0f rows/s%n", name, rows, seconds, rows / seconds);
    return rows / seconds;
  }

  /** Prints memory of the service's process and room of the interactions. */
  static void tell(PackagedService service, UUID organisation) throws IOException, SQLException {
    for (String line : Files.readAllLines(Path.of("/proc/%d/status".formatted(service.pid())))) {
      if (line.startsWith("VmHWM")) {
        System.out.println("service held at most:" + line.substring(line.indexOf(':') + 1));
      }
    }
    try (Connection connection = service.connect(organisation);
        Statement statement = connection.createStatement();
        ResultSet sizes =
            statement.executeQuery(
                """
                select (select count(*) from interaction), pg_table_size('interaction') / 1000000,
                  pg_indexes_size('interaction') / 1000""")) {
      sizes.next();
      System.out.printf(
          "there are %,d rows in %d MB, indexes of %d kB%n",
          sizes.getLong(1), sizes.getLong(2), sizes.getLong(3));
    }
  }
}
