package dev.zhenzan.server.job;

import dev.zhenzan.server.database.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/**
 * An organisation's log as the files that commands read. Each is one {@code COPY}, which the
 * database writes as it reads: nothing of it is held here.
 *
 * @param folder of the files
 */
public record LogFiles(Path folder) {
  private static final int BUFFER = 1 << 18;

  private static final String INTERACTIONS =
      """
      select account_id, video_id, kind, "time", dwell_ms, duration_ms, surface, region,
        device_class, exposure_id
      from interaction where organisation_id = (select organisation())""";

  private static final String ACCOUNTS =
      """
      select account_id, registered_at, followers, followings, works, region,
        consent::text as consent
      from account where organisation_id = organisation() order by account_id""";

  private static final String VIDEOS =
      """
      select video_id, creator_id, published_at, caption, cover_text, category,
        array_to_string(tags, ';') as tags, duration_ms
      from video where organisation_id = organisation() and creator_id is not null
      order by video_id""";

  private static final String KNOWN_VIDEOS =
      VIDEOS.replace("from video where", "from known_video where");

  private static final String COUNTERS =
      """
      select video_id, "time", views, likes, comments, shares, followers
      from known_counter where organisation_id = organisation()""";

  private static final String SOURCES =
      """
      select distinct video_id, connection_id from known_counter
      where organisation_id = organisation() and connection_id is not null""";

  private static final String CONNECTIONS =
      """
      select connection_id from known_video
      where organisation_id = organisation() and connection_id is not null
      union
      select connection_id from known_counter
      where organisation_id = organisation() and connection_id is not null""";

  /** The log of interactions. */
  public Path interactions() {
    return folder.resolve("interactions.csv");
  }

  /** What is known of works. */
  public Path videos() {
    return folder.resolve("videos.csv");
  }

  private Path accounts() {
    return folder.resolve("accounts.csv");
  }

  /** Snapshots of counters. */
  public Path counters() {
    return folder.resolve("counters.csv");
  }

  /** Of works whose counters were read from a platform, under which connection. */
  public Path sources() {
    return folder.resolve("sources.csv");
  }

  private Path connections() {
    return folder.resolve("connections.csv");
  }

  /** Whether something among the snapshots or of the works was read from a platform. */
  public boolean ofPlatform() {
    return hasRows(connections());
  }

  /** Whether they are there. */
  public boolean exist() {
    return Files.exists(interactions());
  }

  /**
   * Writes the log of interactions, of accounts and of works.
   *
   * @throws JobFailure if there is no interaction
   */
  public void write(Database database, UUID organisation) {
    long interactions =
        database.in(
            organisation,
            handle -> {
              copy(handle, ACCOUNTS, accounts());
              copy(handle, VIDEOS, videos());
              return copy(handle, INTERACTIONS, interactions());
            });
    if (interactions == 0) {
      throw new JobFailure(
          "there are no interactions yet; send some to /api/v1/interactions first");
    }
  }

  /**
   * Writes snapshots of counters and what is known of works, sent in or read from a platform.
   *
   * @throws JobFailure if there is no snapshot
   */
  public void writeCounters(Database database, UUID organisation) {
    long counters =
        database.atOneMoment(
            organisation,
            handle -> {
              copy(handle, CONNECTIONS, connections());
              copy(handle, SOURCES, sources());
              copy(handle, KNOWN_VIDEOS, videos());
              return copy(handle, COUNTERS, counters());
            });
    if (counters == 0) {
      throw new JobFailure(
          "there are no counters yet; send some to /api/v1/counters or connect a source first");
    }
  }

  /**
   * Rows of interactions are read as they lie there, by nobody else's scan and not by several
   * processes: an audit depends on their order, and of the same rows it has to find the same.
   */
  private static long copy(Handle handle, String query, Path file) {
    handle.execute("set local max_parallel_workers_per_gather = 0");
    handle.execute("set local synchronize_seqscans = off");
    handle.execute("set local timezone = 'UTC'");
    handle.execute("set local datestyle = 'ISO'");
    try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
      return handle
          .getConnection()
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("copy (" + query + ") to stdout with (format csv, header)", out);
    } catch (IOException e) {
      throw new UncheckedIOException("the log cannot be written for a job", e);
    } catch (SQLException e) {
      throw new IllegalStateException("the log cannot be read for a job", e);
    }
  }

  /** The options that name them to a command; files without rows are left out. */
  public List<String> options() {
    List<String> options = new ArrayList<>(List.of("--interactions", interactions().toString()));
    option(options, "--accounts", accounts());
    option(options, "--videos", videos());
    return options;
  }

  /** The options that name counters to a command. */
  public List<String> counterOptions() {
    List<String> options = new ArrayList<>(List.of("--counters", counters().toString()));
    option(options, "--videos", videos());
    return options;
  }

  private static void option(List<String> options, String name, Path file) {
    if (hasRows(file)) {
      options.addAll(List.of(name, file.toString()));
    }
  }

  private static boolean hasRows(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.limit(2).count() == 2;
    } catch (IOException e) {
      throw new UncheckedIOException("the log cannot be read for a job", e);
    }
  }
}
