package dev.zhenzan.server.creator;

import dev.zhenzan.server.http.PageRequest;
import dev.zhenzan.server.result.Sight;
import dev.zhenzan.server.result.SortKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Queries about creators. */
final class Creators {
  /** The sort words and the number that each sorts by, the largest first. */
  static final Map<String, String> SORTS =
      Map.of(
          "authenticity", "coalesce(authenticity, -1)",
          "likes", "likes::float8",
          "works", "works::float8",
          "name", "0::float8");

  private static final String CREATOR =
      """
      select coalesce(v.creator_id, s.creator_id) as creator_id, k.name, c.certificate_id, v.vertical, q.quote->'creators'->0->>'tier' as tier, p.followers,
        coalesce(v.works, s.works, 0) as works, coalesce(s.likes, 0) as likes, s.valid_likes,
        s.valid_low, s.valid_high, s.authenticity, s.authenticity_low, s.authenticity_high,
        coalesce(s.changed, 0) as changed, a.grade, a.audited_at
      from (select creator_id, count(*) as works, mode() within group (order by category) as vertical
            from known_video where organisation_id = organisation() and creator_id is not null
              and (cast(:one as text) is null or creator_id = :one)
            group by creator_id) v
      full join (select * from standing_creator_score where audit_id = (select latest_audit())
                   and (cast(:one as text) is null or creator_id = :one)) s using (creator_id)
      left join audit a on a.audit_id = s.audit_id
      left join account p on p.organisation_id = organisation() and p.account_id = coalesce(v.creator_id, s.creator_id)
      left join quote q on q.organisation_id = organisation() and q.creator_id = s.creator_id
        and q.audit_id = s.audit_id and q.vertical = 'general'
      left join lateral (select name from kuaishou_connection n where n.organisation_id = organisation()
        and n.creator_id = coalesce(v.creator_id, s.creator_id) order by connection_id limit 1) k on true
      left join lateral (select certificate_id from certificate i where i.organisation_id = organisation()
        and i.creator_id = coalesce(v.creator_id, s.creator_id) and i.subject = 'creator'
        and i.revoked_at is null and i.suspended_at is null and i.valid_until > now()
        order by issued_at desc limit 1) c on true""";

  private Creators() {}

  /** What of the list is asked for. */
  record Wanted(Sight sight, Optional<String> query, Optional<String> vertical, String sort) {}

  static List<Creator> list(Handle handle, Wanted wanted, PageRequest page) {
    SortKey after = SortKey.after(page);
    return handle
        .createQuery(
            """
            select * from (select *, %s as sort_key from (%s) c) k
            where (:all or creator_id = any(:creators))
              and (cast(:query as text) is null
                   or position(lower(:query) in lower(creator_id)) > 0
                   or position(lower(:query) in lower(coalesce(name, ''))) > 0)
              and (cast(:vertical as text) is null or vertical = :vertical)
              and (sort_key < :number or (sort_key = :number and creator_id > :id))
            order by sort_key desc, creator_id limit :rows"""
                .formatted(SORTS.get(wanted.sort()), CREATOR))
        .bind("one", (String) null)
        .bind("all", wanted.sight().all())
        .bindArray("creators", String.class, wanted.sight().creators())
        .bind("query", wanted.query().orElse(null))
        .bind("vertical", wanted.vertical().orElse(null))
        .bind("number", after.number())
        .bind("id", after.id())
        .bind("rows", page.rows())
        .map(Creator::of)
        .list();
  }

  static Optional<Creator> find(Handle handle, String creator) {
    return handle
        .createQuery("select *, 0 as sort_key from (" + CREATOR + ") c")
        .bind("one", creator)
        .map(Creator::of)
        .findOne();
  }

  /** Whether a work is of the creator. */
  static boolean isKnown(Handle handle, String creator) {
    return handle
        .createQuery(
            """
            select exists (select 1 from known_video
              where organisation_id = organisation() and creator_id = :creator)""")
        .bind("creator", creator)
        .mapTo(Boolean.class)
        .one();
  }

  /** The latest diagnosis, as its file was. */
  static Optional<String> diagnosis(Handle handle, String creator) {
    return handle
        .createQuery(
            """
            select diagnosis from diagnosis
            where organisation_id = organisation() and creator_id = :creator""")
        .bind("creator", creator)
        .mapTo(String.class)
        .findOne();
  }
}
