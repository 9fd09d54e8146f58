package dev.zhenzan.files.source;

import com.github.luben.zstd.ZstdOutputStream;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.model.InteractionTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Writes the files of a test and keeps what came of reading them. */
final class Reading {
  private final List<Reject> rejects = new ArrayList<>();
  private final Intake intake;

  private Reading(AuditSources sources) {
    intake = AuditReader.read(sources, Resources.usual(), rejects::add, ReadListener.none());
  }

  static Reading of(AuditSources sources) {
    return new Reading(sources);
  }

  /** Reads logs in the project's own columns. */
  static Reading of(Path... interactions) {
    return new Reading(AuditSources.of(interactions));
  }

  Intake intake() {
    return intake;
  }

  InteractionTable table() {
    return intake.input().interactions();
  }

  SourceSummary summary() {
    return intake.sources().getFirst();
  }

  List<Reject> rejects() {
    return rejects;
  }

  Reject onlyReject() {
    if (rejects.size() != 1) {
      throw new AssertionError("one reject expected: " + rejects);
    }
    return rejects.getFirst();
  }

  /** Every row as a text: account, video, kind and time as written. */
  List<String> rows() {
    InteractionTable table = table();
    return IntStream.range(0, table.size())
        .mapToObj(
            row ->
                String.join(
                    "|",
                    table.accounts().text(table.account(row)),
                    table.videos().text(table.video(row)),
                    table.kind(row).code(),
                    table.timeStyle(row).format(table.time(row))))
        .toList();
  }

  static Path file(Path folder, String name, String... lines) {
    return file(folder, name, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  static Path file(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] gzip(String text) {
    return compressed(text, GZIPOutputStream::new);
  }

  static byte[] zstd(String text) {
    return compressed(text, ZstdOutputStream::new);
  }

  /** Writes a query's result as Parquet. */
  static Path parquet(Path file, String query) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("COPY (" + query + ") TO '" + file + "' (FORMAT parquet)");
      return file;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Compressor {
    OutputStream on(OutputStream target) throws IOException;
  }

  private static byte[] compressed(String text, Compressor compressor) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = compressor.on(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
