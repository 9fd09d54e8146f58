package dev.zhenzan.server.audience;

import dev.zhenzan.files.match.MatchModelReader;
import dev.zhenzan.files.source.UnusableFileException;
import dev.zhenzan.server.database.Database;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The newest match model of an organisation: one that the table names, or the one that jobs put
 * into {@code models/ORGANISATION} of the data folder. Models that were read stay in memory as long
 * as there is room. Thread-safe.
 */
@Singleton
public final class MatchModels {
  private static final Logger LOG = Logger.getLogger(MatchModels.class);

  private static final String FILE = "model.bin";

  private final Database database;
  private final Path published;
  private final Map<Row, SoftReference<TrainedModel>> read = new ConcurrentHashMap<>();

  /** With where it stands which models there are. */
  public MatchModels(Database database, @ConfigProperty(name = "zhenzan.data") Path data) {
    this.database = database;
    this.published = data.resolve("models");
  }

  private record Row(Path folder, Instant trainedAt) {}

  /** The newest model; empty where none was trained yet, or its files are gone. */
  public Optional<TrainedModel> newest(UUID organisation) {
    return rows(organisation).max(Comparator.comparing(Row::trainedAt)).flatMap(this::model);
  }

  /** The folders of all its models that are there. */
  List<Path> folders(UUID organisation) {
    return rows(organisation).map(Row::folder).distinct().toList();
  }

  private Stream<Row> rows(UUID organisation) {
    List<Row> named =
        database.in(
            organisation,
            handle ->
                handle
                    .createQuery(
                        """
                        select folder, trained_at from match_model
                        where organisation_id = organisation()""")
                    .map(
                        (row, context) ->
                            new Row(
                                Path.of(row.getString("folder")),
                                row.getTimestamp("trained_at").toInstant()))
                    .list());
    return Stream.concat(named.stream(), published(organisation).stream())
        .filter(row -> Files.isRegularFile(row.folder.resolve(FILE)));
  }

  private Optional<Row> published(UUID organisation) {
    Path folder = published.resolve(organisation.toString());
    try {
      return Optional.of(
          new Row(folder, Files.getLastModifiedTime(folder.resolve(FILE)).toInstant()));
    } catch (IOException e) {
      // None was trained, or another takes its place at this moment.
      return Optional.empty();
    }
  }

  private Optional<TrainedModel> model(Row row) {
    @Nullable SoftReference<TrainedModel> held = read.get(row);
    @Nullable TrainedModel model = held == null ? null : held.get();
    return model == null ? read(row) : Optional.of(model);
  }

  private synchronized Optional<TrainedModel> read(Row row) {
    @Nullable SoftReference<TrainedModel> held = read.get(row);
    @Nullable TrainedModel other = held == null ? null : held.get();
    if (other != null) {
      return Optional.of(other);
    }
    try {
      TrainedModel model = TrainedModel.of(MatchModelReader.read(row.folder), row.trainedAt);
      read.keySet().removeIf(older -> older.folder.equals(row.folder));
      read.put(row, new SoftReference<>(model));
      return Optional.of(model);
    } catch (UnusableFileException e) {
      LOG.warnf("match model cannot be used: %s", e.getMessage());
      return Optional.empty();
    }
  }

  /** Forgets what was read, so that changed files are read anew. */
  public void forget() {
    read.clear();
  }
}
