package dev.zhenzan.server.support;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.database.Identifiers;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Puts rows of data into the tables of an organisation. */
@Singleton
public final class PlantedData {
  private final Database database;

  /** Into a database. */
  public PlantedData(Database database) {
    this.database = database;
  }

  /** An act of an account; a view is a whole one. */
  public record Act(String account, String video, String kind, Instant time) {}

  /** Works of a creator, published a month ago. */
  public void works(UUID organisation, String creator, String... videos) {
    database.run(
        organisation,
        handle -> {
          for (String video : videos) {
            handle.execute(
                """
                insert into video (video_id, batch_id, creator_id, published_at, caption, duration_ms)
                values (?, ?, ?, now() - interval '30 days', 'work ' || ?, 20000)""",
                video,
                Identifiers.next(),
                creator,
                video);
          }
        });
  }

  /** An account as its platform knows it. */
  public void account(UUID organisation, String account, @Nullable Instant registeredAt) {
    database.run(
        organisation,
        handle ->
            handle.execute(
                "insert into account (account_id, batch_id, registered_at, region) values (?, ?, ?, 'GD')",
                account,
                Identifiers.next(),
                registeredAt == null ? null : Timestamp.from(registeredAt)));
  }

  /** Accounts that agreed to take part. */
  public void consenting(UUID organisation, List<String> accounts) {
    database.run(
        organisation,
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  """
                  insert into choice (choice_id, account_id, kind, notice_version, channel)
                  values (:id, :account, 'consent_given', '2026-11', 'test')""");
          accounts.forEach(
              account -> batch.bind("id", Identifiers.next()).bind("account", account).add());
          batch.execute();
        });
  }

  /** Acts of accounts. */
  public void acts(UUID organisation, List<Act> acts) {
    database.run(organisation, handle -> acts(handle, acts));
  }

  private static void acts(Handle handle, List<Act> acts) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into interaction (batch_id, "time", dwell_ms, duration_ms, account_id, video_id, kind)
            values (:batch, :time, case when :kind = 'view' then 20000 end, 20000, :account, :video, :kind)""");
    UUID id = Identifiers.next();
    for (Act act : acts) {
      batch
          .bind("batch", id)
          .bind("time", Timestamp.from(act.time))
          .bind("account", act.account)
          .bind("video", act.video)
          .bind("kind", act.kind)
          .add();
    }
    batch.execute();
  }

  /** An audit, the newest. */
  public UUID audit(UUID organisation) {
    UUID audit = Identifiers.next();
    database.run(
        organisation,
        handle ->
            handle.execute(
                """
                insert into audit (audit_id, interactions, accounts, works, creators, groups, likes,
                  valid_likes, valid_low, valid_high, summary)
                values (?, 0, 0, 0, 0, 0, 0, 0, 0, 0, '{}')""",
                audit));
    return audit;
  }

  /** Where the files of an audit are. */
  public void folder(UUID organisation, UUID audit, Path folder) {
    database.run(
        organisation,
        handle ->
            handle.execute(
                "insert into audit_folder (audit_id, folder) values (?, ?)",
                audit,
                folder.toString()));
  }

  /** A score of a work of the creator c1. */
  public void score(UUID organisation, UUID audit, String video, int likes, double authenticity) {
    database.run(
        organisation,
        handle ->
            handle.execute(
                """
                insert into video_score (audit_id, video_id, creator_id, likes, valid_likes, valid_low,
                  valid_high, authenticity, authenticity_low, authenticity_high)
                values (?, ?, 'c1', ?, 0, 0, 0, ?, 0, 1)""",
                audit,
                video,
                likes,
                authenticity));
  }

  /** The group G1 of an audit: each account liked each video. */
  public void group(UUID organisation, UUID audit, List<String> accounts, List<String> videos) {
    database.run(
        organisation,
        handle -> {
          handle.execute(
              """
              insert into lockstep_group (audit_id, group_id, rank, accounts, videos, interactions,
                invalid, synchronous, expected, suspiciousness, p_value, q_value, window_from,
                window_to, evidence, evidence_zh, account_ids, video_ids)
              values (?, 'G1', 1, ?, ?, 10, 10, true, 1.5, 80, 0, 0, now(), now(), 'met often', '常常相遇', ?, ?)""",
              audit,
              accounts.size(),
              videos.size(),
              accounts.toArray(String[]::new),
              videos.toArray(String[]::new));
          handle.execute(
              """
              insert into flagged_interaction (audit_id, row_number, account_id, video_id, kind, "time",
                probability, verdict, reasons, group_id)
              select ?, row_number() over (), a, v, 'like', now(), 0.97, 'invalid_sophisticated',
                '{lockstep_synchronous}', 'G1' from unnest(?) a, unnest(?) v""",
              audit,
              accounts.toArray(String[]::new),
              videos.toArray(String[]::new));
          handle.execute(
              """
              insert into flagged_account (audit_id, account_id, interactions, invalid, probability,
                verdict, reasons, group_ids)
              select ?, a, 10, 9, 0.97, 'invalid_sophisticated', '{lockstep_synchronous}', '{G1}'
              from unnest(?) a""",
              audit,
              accounts.toArray(String[]::new));
        });
  }
}
