package dev.zhenzan.server.exposure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zhenzan.server.audience.Candidates;
import dev.zhenzan.server.audience.Why;
import dev.zhenzan.server.database.HashJoins;
import dev.zhenzan.server.database.Identifiers;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Finds the audience of a plan and writes down who is in which arm. */
@Singleton
final class Audiences {
  private static final int BATCH = 5_000;

  private final ObjectMapper json;

  Audiences(ObjectMapper json) {
    this.json = json;
  }

  /**
   * What is known of an account before the plan.
   *
   * @param interactions of the month before
   * @param invalid chance of being invalid, 0 to 1, by the newest audit
   * @param seen works of the plan that it has met already
   */
  private record Before(int interactions, double invalid, Set<String> seen) {
    static final Before NOTHING = new Before(0, 0, Set.of());
  }

  /**
   * Assigns everybody who takes part and whom the budget reaches.
   *
   * @return how many accounts are held out
   */
  int assign(Handle handle, Plan plan, Candidates candidates) {
    Map<String, Before> before =
        HashJoins.only(handle, () -> before(handle, plan.terms().videoIds(), candidates));
    Assignments assignments = new Assignments(plan.seed(), plan.terms());
    List<Assignments.Assigned> assigned =
        assignments.of(pairs(plan, candidates, before), plan.terms().reach().budget());
    writeAccounts(handle, plan.id(), assignments, new Accounts(assigned, before));
    writeExposures(handle, plan, assigned, candidates);
    return (int)
        assigned.stream()
            .map(one -> one.pair().account())
            .distinct()
            .filter(assignments::isHeldOut)
            .count();
  }

  private static List<Assignments.Pair> pairs(
      Plan plan, Candidates candidates, Map<String, Before> before) {
    List<Assignments.Pair> pairs = new ArrayList<>();
    Instant at = plan.terms().time().from();
    for (Candidates.Candidate candidate : candidates.all()) {
      Set<String> seen = before.getOrDefault(candidate.account(), Before.NOTHING).seen;
      boolean own = candidate.account().equals(plan.terms().creatorId());
      for (String video : plan.terms().videoIds()) {
        if (!own && !seen.contains(video)) {
          double watch = candidates.watch(candidate, video, at);
          pairs.add(new Assignments.Pair(candidate.account(), video, watch));
        }
      }
    }
    return pairs;
  }

  private static Map<String, Before> before(
      Handle handle, List<String> videos, Candidates candidates) {
    Map<String, Before> found = new HashMap<>();
    handle
        .createQuery(
            """
            select account_id, coalesce(i.lately, 0) as lately, i.seen, coalesce(f.probability, 0) as invalid
            from unnest(cast(:accounts as text[])) c(account_id)
            left join (
              select account_id, count(*) filter (where "time" > now() - interval '30 days') as lately,
                array_agg(video_id) filter (where video_id = any(cast(:videos as text[]))) as seen
              from interaction
              where organisation_id = (select organisation())
                and account_id in (select unnest(cast(:accounts as text[])))
              group by account_id) i using (account_id)
            left join (select account_id, probability from standing_account
              where audit_id = (select latest_audit())) f using (account_id)""")
        .bind(
            "accounts",
            candidates.all().stream().map(Candidates.Candidate::account).toArray(String[]::new))
        .bind("videos", videos.toArray(String[]::new))
        .map(
            (row, context) -> {
              java.sql.Array seen = row.getArray("seen");
              return Map.entry(
                  row.getString("account_id"),
                  new Before(
                      row.getInt("lately"),
                      Math.clamp(row.getDouble("invalid"), 0, 1),
                      seen == null
                          ? Set.of()
                          : Set.copyOf(Arrays.asList((String[]) seen.getArray()))));
            })
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  private record Accounts(List<Assignments.Assigned> assigned, Map<String, Before> before) {}

  private static void writeAccounts(
      Handle handle, UUID plan, Assignments assignments, Accounts accounts) {
    Set<String> ids = new LinkedHashSet<>();
    accounts.assigned.forEach(one -> ids.add(one.pair().account()));
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into exposure_assignment
              (plan_id, account_id, held_out, invalid, interactions_before, position)
            values (:plan, :account, :held, :invalid, :interactions, :position)""");
    int position = 0;
    for (String id : ids) {
      Before before = accounts.before.getOrDefault(id, Before.NOTHING);
      batch
          .bind("plan", plan)
          .bind("account", id)
          .bind("held", assignments.isHeldOut(id))
          .bind("invalid", before.invalid)
          .bind("interactions", before.interactions)
          .bind("position", position++)
          .add();
      flush(batch);
    }
    batch.execute();
  }

  private static void flush(PreparedBatch batch) {
    if (batch.size() >= BATCH) {
      batch.execute();
    }
  }

  private void writeExposures(
      Handle handle, Plan plan, List<Assignments.Assigned> assigned, Candidates candidates) {
    Map<String, Candidates.Candidate> byAccount = new HashMap<>();
    candidates.all().forEach(candidate -> byAccount.put(candidate.account(), candidate));
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into exposure (exposure_id, plan_id, account_id, video_id, arm, p_watch, personalised, why)
            values (:id, :plan, :account, :video, :arm, :watch, :personalised, cast(:why as jsonb))""");
    for (Assignments.Assigned one : assigned) {
      Candidates.Candidate candidate = byAccount.get(one.pair().account());
      if (candidate != null) {
        batch
            .bind("id", Identifiers.next())
            .bind("plan", plan.id())
            .bind("account", candidate.account())
            .bind("video", one.pair().video())
            .bind("arm", one.arm().code())
            .bind("watch", candidates.matched() ? (Float) (float) one.pair().watch() : null)
            .bind("personalised", candidates.matched() && candidate.personalised())
            .bind("why", why(plan, candidate, one, candidates))
            .add();
        flush(batch);
      }
    }
    batch.execute();
  }

  private String why(
      Plan plan, Candidates.Candidate candidate, Assignments.Assigned one, Candidates candidates) {
    Why why = candidates.why(candidate, one.pair().video(), plan.terms().time().from());
    try {
      return json.writeValueAsString(why);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a reason cannot be written", e);
    }
  }
}
