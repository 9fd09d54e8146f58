package dev.zhenzan.server.policy;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
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
    ShadowResult.Sums sums = new ShadowResult.Sums(proposed);
    StoredVerdicts.each(newest.folder, sums::add);
    return database.in(
        organisation,
        handle ->
            new Evaluated(
                newest.audit,
                sums.result(
                    creators(handle, sums.works()),
                    reviews(handle, newest.audit, Policies.inForce(handle)),
                    reviews(handle, newest.audit, proposed))));
  }

  /** Works of which an audit by a policy opens cases; scores do not depend on it. */
  private static int reviews(Handle handle, UUID audit, Policy policy) {
    return handle
        .createQuery(
            """
            select least(count(*), :most) from standing_video_score
            where organisation_id = organisation() and audit_id = :audit and likes >= :likes
              and 1 - authenticity >= :share""")
        .bind("audit", audit)
        .bind("likes", Thresholds.LEAST_LIKES)
        .bind("share", policy.review())
        .bind("most", Thresholds.MOST_CASES)
        .mapTo(Integer.class)
        .one();
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
