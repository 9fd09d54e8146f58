package dev.zhenzan.server.log;

import dev.zhenzan.ledger.commitment.Subject;
import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Puts acts of the audit trail into the outbox, each once: whoever records an act need not think of
 * the log. Who did it and whom it concerns go into commitments; what was done stands in letters. An
 * act whose person was erased before it was followed is left out: nobody could be held to it.
 */
final class ActFollowing {
  private static final int GROUP = 256;

  private final Database database;
  private final Sealer sealer;

  ActFollowing(Database database, Sealer sealer) {
    this.database = database;
    this.sealer = sealer;
  }

  private record Recorded(
      UUID act,
      UUID organisation,
      UUID person,
      String kind,
      @Nullable UUID concerned,
      Instant at) {}

  /** Puts in all that are not in it yet. */
  void run() {
    int found = GROUP;
    while (found == GROUP) {
      found = database.across(Across.LOG, this::group);
    }
  }

  private int group(Handle handle) {
    List<Recorded> acts = acts(handle);
    for (Recorded each : acts) {
      Optional<Subject> concerned = Optional.ofNullable(each.concerned).map(Subjects::person);
      Act act = new Act(each.kind, Subjects.person(each.person), concerned);
      handle.execute(
          """
          with added as (
            insert into log_outbox (organisation_id, entry) values (?, ?) returning sequence)
          insert into log_act (act_id, organisation_id, sequence) select ?, ?, sequence from added""",
          each.organisation,
          sealer.act(act, each.at).encode(),
          each.act,
          each.organisation);
    }
    return acts.size();
  }

  private static List<Recorded> acts(Handle handle) {
    return handle
        .createQuery(
            """
            select a.act_id, a.organisation_id, a.person_id, a.kind, p.person_id as concerned, a.at as acted_at
            from act a left join person p
              on p.organisation_id = a.organisation_id and p.person_id::text = a.subject
            where a.person_id is not null
              and not exists (select 1 from log_act l where l.act_id = a.act_id)
            order by a.act_id limit ?""")
        .bind(0, GROUP)
        .map(
            (row, context) ->
                new Recorded(
                    row.getObject("act_id", UUID.class),
                    row.getObject("organisation_id", UUID.class),
                    row.getObject("person_id", UUID.class),
                    row.getString("kind"),
                    row.getObject("concerned", UUID.class),
                    row.getTimestamp("acted_at").toInstant()))
        .list();
  }
}
