package dev.zhenzan.server.group;

import dev.zhenzan.server.group.Group.Edge;
import dev.zhenzan.server.group.Group.Member;
import dev.zhenzan.server.http.PageRequest;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.result.CaseLinks;
import dev.zhenzan.server.result.Sight;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Queries about groups of the latest audit. */
final class Groups {
  private static final String SEEN =
      """
      select s.*, %s
      from standing_group s where audit_id = (select latest_audit())
        and (:all or video_ids && (select coalesce(array_agg(video_id), '{}') from known_video
               where organisation_id = organisation() and creator_id = any(:creators)))"""
          .formatted(CaseLinks.REVIEW_IDS);

  private Groups() {}

  static List<Group> list(Handle handle, Person person, PageRequest page) {
    Sight sight = Sight.of(person);
    return CaseLinks.bind(
            handle.createQuery(SEEN + " and rank > :after order by rank limit :rows"), person)
        .bind("all", sight.all())
        .bindArray("creators", String.class, sight.creators())
        .bind("after", page.afterNumber().orElse(-1L))
        .bind("rows", page.rows())
        .map(Group::of)
        .list();
  }

  static Optional<Group> find(Handle handle, Person person, String id) {
    Sight sight = Sight.of(person);
    return CaseLinks.bind(handle.createQuery(SEEN + " and group_id = :id"), person)
        .bind("all", sight.all())
        .bindArray("creators", String.class, sight.creators())
        .bind("id", id)
        .map(Group::of)
        .findOne();
  }

  /** The accounts with most interactions of the group. */
  static List<Member> members(Handle handle, String group, int most) {
    return handle
        .createQuery(
            """
            select m.account_id, m.interactions, case when a.verdict <> 'valid' then a.probability end as probability
            from
              (select account_id, count(*) as interactions from flagged_interaction
               where audit_id = (select latest_audit()) and group_id = :group
               group by account_id order by count(*) desc, account_id limit :most) m
            left join standing_account a
              on a.audit_id = (select latest_audit()) and a.account_id = m.account_id
            order by m.interactions desc, m.account_id""")
        .bind("group", group)
        .bind("most", most)
        .map(
            (row, context) ->
                new Member(
                    row.getString("account_id"),
                    row.getInt("interactions"),
                    number(row.getObject("probability"))))
        .list();
  }

  private static @Nullable Double number(@Nullable Object value) {
    return value instanceof Number number ? (Double) number.doubleValue() : null;
  }

  /** Interactions between some accounts and some works of the group. */
  static List<Edge> edges(
      Handle handle, String group, Collection<Member> members, Collection<String> videos) {
    return handle
        .createQuery(
            """
            select account_id, video_id, "time" from flagged_interaction
            where audit_id = (select latest_audit()) and group_id = :group
              and account_id = any(:accounts) and video_id = any(:videos)
            order by row_number limit 1000""")
        .bind("group", group)
        .bindArray("accounts", String.class, members.stream().map(Member::id).toList())
        .bindArray("videos", String.class, List.copyOf(videos))
        .map(
            (row, context) ->
                new Edge(
                    row.getString("account_id"),
                    row.getString("video_id"),
                    row.getTimestamp("time").toInstant()))
        .list();
  }

  /** Those of some works that are seen, with their captions. */
  static Map<String, String> captions(Handle handle, Sight sight, List<String> videos) {
    return handle
        .createQuery(
            """
            select id as video_id, coalesce(v.caption, id) as caption from unnest(:videos) as id
            left join known_video v on v.organisation_id = organisation() and v.video_id = id
            where :all or v.creator_id = any(:creators)""")
        .bindArray("videos", String.class, videos)
        .bind("all", sight.all())
        .bindArray("creators", String.class, sight.creators())
        .map((row, context) -> Map.entry(row.getString("video_id"), row.getString("caption")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
