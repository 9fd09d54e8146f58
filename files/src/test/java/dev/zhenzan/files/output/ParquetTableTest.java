package dev.zhenzan.files.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.files.rows.Resources;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParquetTableTest {
  private static final List<String> ODD =
      List.of(",", "\"", "\n", "\r", "\r\n", " ", "'", "\\", "\t", "真");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void idsThatAreHardToWrite_areKeptInOrder(long seed) throws SQLException {
    Random random = new Random(seed);
    List<String> ids = new ArrayList<>(List.of("\"".repeat(1 << 20)));
    for (int i = 0; i < 20_000; i++) {
      ids.add(i + ODD.get(random.nextInt(ODD.size())) + ODD.get(random.nextInt(ODD.size())));
    }
    Path csv = folder.resolve("f.csv");
    try (CsvFile file = CsvFile.create(csv, "account_id", "probability", "group_id")) {
      for (String id : ids) {
        file.text(id).fixed(0.5, 6).empty().endRow();
      }
    }
    Path parquet = folder.resolve("it's.parquet");
    new ParquetTable(
            List.of("account_id", "probability", "group_id"), Map.of("probability", "DOUBLE"))
        .convert(csv, parquet, Resources.usual());
    assertThat(accounts(parquet)).isEqualTo(ids);
    assertThat(csv).doesNotExist();
  }

  private static List<String> accounts(Path parquet) throws SQLException {
    List<String> accounts = new ArrayList<>();
    String file = parquet.toString().replace("'", "''");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT account_id FROM read_parquet('" + file + "')")) {
      while (rows.next()) {
        accounts.add(rows.getString(1));
      }
    }
    return accounts;
  }
}
