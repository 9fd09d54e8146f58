package dev.zhenzan.server.audience;

import dev.zhenzan.files.match.MatchModelReader;
import dev.zhenzan.files.source.UnusableFileException;
import dev.zhenzan.server.database.Database;
import jakarta.inject.Singleton;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The newest match model of an organisation. Models that were read stay in memory as long as there
 * is room. Thread-safe.
 */
@Singleton
public final class MatchModels {
  private static final Logger LOG = Logger.getLogger(MatchModels.class);

  private final Database database;
  private final Map<UUID, SoftReference<TrainedModel>> read = new ConcurrentHashMap<>();

  /** With where it stands which models there are. */
  public MatchModels(Database database) {
    this.database = database;
  }

  private record Row(UUID id, Path folder, Instant trainedAt) {}

  /** The newest model; empty where none was trained yet, or its files are gone. */
  public Optional<TrainedModel> newest(UUID organisation) {
    return database
        .in(
            organisation,
            handle ->
                handle
                    .createQuery(
                        """
                        select match_model_id, folder, trained_at from match_model
                        where organisation_id = organisation()
                        order by trained_at desc, match_model_id desc limit 1""")
                    .map(
                        (row, context) ->
                            new Row(
                                row.getObject("match_model_id", UUID.class),
                                Path.of(row.getString("folder")),
                                row.getTimestamp("trained_at").toInstant()))
                    .findOne())
        .flatMap(this::model);
  }

  private Optional<TrainedModel> model(Row row) {
    @Nullable SoftReference<TrainedModel> held = read.get(row.id);
    @Nullable TrainedModel model = held == null ? null : held.get();
    return model == null ? read(row) : Optional.of(model);
  }

  private synchronized Optional<TrainedModel> read(Row row) {
    @Nullable SoftReference<TrainedModel> held = read.get(row.id);
    @Nullable TrainedModel other = held == null ? null : held.get();
    if (other != null) {
      return Optional.of(other);
    }
    try {
      TrainedModel model = TrainedModel.of(MatchModelReader.read(row.folder), row.trainedAt);
      read.put(row.id, new SoftReference<>(model));
      return Optional.of(model);
    } catch (UnusableFileException e) {
      LOG.warnf("match model cannot be used model=%s: %s", row.id, e.getMessage());
      return Optional.empty();
    }
  }

  /** Forgets what was read, so that changed files are read anew. */
  public void forget() {
    read.clear();
  }
}
