package dev.zhenzan.server.result;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The file {@code groups.json} of an audit, read a group at a time. */
final class GroupsFile {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private GroupsFile() {}

  /** One group as the file has it. */
  record Group(
      String groupId,
      List<String> accounts,
      List<String> videos,
      int interactions,
      Window window,
      boolean synchronous,
      double expected,
      double suspiciousness,
      double pValue,
      double qValue,
      String evidence,
      String evidenceZh) {
    /** From when to when. */
    record Window(String from, String to) {}
  }

  /**
   * Stores the groups.
   *
   * @param invalid likes judged invalid, by group
   */
  static void store(Handle handle, UUID audit, Path folder, Map<String, Integer> invalid) {
    try (MappingIterator<Group> groups =
        JSON.readerFor(Group.class).readValues(folder.resolve("groups.json").toFile())) {
      int rank = 0;
      while (groups.hasNextValue()) {
        Group group = groups.nextValue();
        store(handle, audit, group, rank++, invalid.getOrDefault(group.groupId(), 0));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the groups of an audit cannot be read", e);
    }
  }

  private static void store(Handle handle, UUID audit, Group group, int rank, int invalid) {
    handle
        .createUpdate(
            """
            insert into lockstep_group (audit_id, group_id, rank, accounts, videos, interactions,
              invalid, synchronous, expected, suspiciousness, p_value, q_value, window_from,
              window_to, evidence, evidence_zh, account_ids, video_ids)
            values (:audit, :group, :rank, :accounts, :videos, :interactions, :invalid,
              :synchronous, :expected, :suspiciousness, :p, :q, :from, :to, :evidence, :zh,
              :account_ids, :video_ids)""")
        .bind("audit", audit)
        .bind("group", group.groupId())
        .bind("rank", rank)
        .bind("accounts", group.accounts().size())
        .bind("videos", group.videos().size())
        .bind("interactions", group.interactions())
        .bind("invalid", invalid)
        .bind("synchronous", group.synchronous())
        .bind("expected", group.expected())
        .bind("suspiciousness", group.suspiciousness())
        .bind("p", group.pValue())
        .bind("q", group.qValue())
        .bind("from", time(group.window().from()))
        .bind("to", time(group.window().to()))
        .bind("evidence", group.evidence())
        .bind("zh", group.evidenceZh())
        .bindArray("account_ids", String.class, group.accounts())
        .bindArray("video_ids", String.class, group.videos())
        .execute();
  }

  private static Timestamp time(String text) {
    return Timestamp.from(OffsetDateTime.parse(text).toInstant());
  }
}
