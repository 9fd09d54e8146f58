package dev.zhenzan.server.policy;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.result.AuditStoring;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Decides the newest audit's interactions anew by another policy. */
@Singleton
final class Evaluator {
  private final Database database;

  Evaluator(Database database) {
    this.database = database;
  }

  /** What came of it, on which audit. */
  record Evaluated(UUID audit, ShadowResult result) {}

  private record Newest(UUID audit, Path folder) {}

  void remember(@Observes AuditStoring storing) {
    storing
        .handle()
        .execute(
            """
            insert into audit_folder (audit_id, folder) values (?, ?)
            on conflict (audit_id) do update set folder = excluded.folder""",
            storing.audit(),
            storing.folder().toString());
  }

  Evaluated evaluate(UUID organisation, Policy proposed) {
    Newest newest =
        database.in(
            organisation,
            handle ->
                handle
                    .createQuery(
                        """
                        select audit_id, folder from audit_folder
                        where organisation_id = organisation() and audit_id = latest_audit()""")
                    .map(
                        (row, context) ->
                            new Newest(
                                row.getObject("audit_id", UUID.class),
                                Path.of(row.getString("folder"))))
                    .findOne()
                    .orElseThrow(
                        () ->
                            ProblemException.of(
                                ProblemType.CONFLICT,
                                "there is no audit yet whose verdicts could be decided anew")));
    Policy inForce = database.in(organisation, Policies::inForce);
    ShadowResult.Sums sums = new ShadowResult.Sums(inForce, proposed);
    StoredVerdicts.each(newest.folder, sums::add);
    int creators = database.in(organisation, handle -> creators(handle, sums.works()));
    return new Evaluated(newest.audit, sums.result(creators));
  }

  private static int creators(Handle handle, Set<String> works) {
    return handle
        .createQuery(
            """
            select count(distinct creator_id) from video
            where organisation_id = organisation() and video_id = any(cast(:works as text[]))""")
        .bind("works", works.toArray(String[]::new))
        .mapTo(Integer.class)
        .one();
  }
}
