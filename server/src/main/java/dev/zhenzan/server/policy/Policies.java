package dev.zhenzan.server.policy;

import dev.zhenzan.server.identity.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The table of policies: every revision stays, the newest holds. */
public final class Policies {
  private Policies() {}

  /**
   * A revision.
   *
   * @param number 0 for the standard, before anybody decided
   * @param fourEyes whether another person evaluated it than the one who put it into force
   */
  public record Revised(int number, Policy policy, boolean fourEyes) {}

  /** The policy in force in the organisation of a transaction. */
  public static Policy inForce(Handle handle) {
    return current(handle).policy;
  }

  /** The revision in force in the organisation of a transaction. */
  public static Revised current(Handle handle) {
    return revisions(handle, 1).stream()
        .findFirst()
        .orElseGet(() -> new Revised(0, Policy.standard(), false));
  }

  /** Revisions, the newest first. */
  static List<Revised> revisions(Handle handle, int most) {
    return handle
        .createQuery(
            """
            select * from decision_policy where organisation_id = organisation()
            order by revision desc limit :most""")
        .bind("most", most)
        .map(
            (row, context) ->
                new Revised(
                    row.getInt("revision"),
                    new Policy(
                        row.getDouble("suspect"),
                        row.getDouble("review"),
                        row.getDouble("invalid"),
                        row.getInt("appeal_days"),
                        row.getString("note"),
                        row.getTimestamp("in_force_since").toInstant()),
                    row.getBoolean("four_eyes")))
        .list();
  }

  /** Who evaluated a policy, and who puts it into force. */
  record Eyes(UUID evaluation, UUID evaluatedBy, UUID decidedBy) {
    boolean areFour() {
      return !evaluatedBy.equals(decidedBy);
    }
  }

  static void insert(Handle handle, int number, Policy policy, Eyes eyes) {
    handle
        .createUpdate(
            """
            insert into decision_policy
              (revision, suspect, review, invalid, appeal_days, note, evaluation_id, evaluated_by, decided_by, four_eyes)
            values (:revision, :suspect, :review, :invalid, :days, :note, :evaluation, :evaluatedBy, :decidedBy, :four)""")
        .bind("revision", number)
        .bind("suspect", policy.suspect())
        .bind("review", policy.review())
        .bind("invalid", policy.invalid())
        .bind("days", policy.appealDays())
        .bind("note", policy.note())
        .bind("evaluation", eyes.evaluation)
        .bind("evaluatedBy", eyes.evaluatedBy)
        .bind("decidedBy", eyes.decidedBy)
        .bind("four", eyes.areFour())
        .execute();
  }

  /**
   * The newest evaluation of a policy that is no older than a day and of the newest audit, by
   * somebody else where there is one.
   */
  static Optional<Eyes> evaluated(Handle handle, Policy policy, UUID decidedBy) {
    return handle
        .createQuery(
            """
            select evaluation_id, made_by from shadow_evaluation
            where organisation_id = organisation() and made_at > now() - interval '1 day'
              and audit_id = latest_audit()
              and suspect = :suspect and review = :review and invalid = :invalid and appeal_days = :days
            order by made_by = :person, made_at desc limit 1""")
        .bind("suspect", policy.suspect())
        .bind("review", policy.review())
        .bind("invalid", policy.invalid())
        .bind("days", policy.appealDays())
        .bind("person", decidedBy)
        .map(
            (row, context) ->
                new Eyes(
                    row.getObject("evaluation_id", UUID.class),
                    row.getObject("made_by", UUID.class),
                    decidedBy))
        .findOne();
  }

  /** Whether anybody else could have a second look. */
  static boolean isAnotherReviewer(Handle handle, UUID person) {
    return handle
        .createQuery(
            """
            select exists (select from person where organisation_id = organisation()
              and not disabled and person_id <> :person and :role = any(roles))""")
        .bind("person", person)
        .bind("role", Role.REVIEWER.word())
        .mapTo(Boolean.class)
        .one();
  }
}
