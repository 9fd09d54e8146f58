package dev.zhenzan.server.exposure;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.ledger.entry.Commitment;
import dev.zhenzan.ledger.entry.ExposureConcluded;
import dev.zhenzan.ledger.entry.ExposurePlanned;
import dev.zhenzan.server.log.Outbox;
import dev.zhenzan.tlog.merkle.Hash;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Handle;

/**
 * What the log holds of plans: limits before anything is shown, and the outcome. Whose works they
 * are stands in a commitment under a key of the plan alone.
 */
@Singleton
final class PlanEntries {
  private static final double ONE = 1e6;
  private static final String METHOD = "zhenzan exposure-plan 1";

  private final Outbox outbox;
  private final SecureRandom random = new SecureRandom();

  PlanEntries(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Logs a plan before it begins. */
  void planned(Handle handle, Plan plan) {
    PlanTerms terms = plan.terms();
    byte[] key = draw();
    byte[] salt = draw();
    long entry =
        outbox.add(
            handle,
            new ExposurePlanned(
                new Commitment(Hash.of(salt), Hash.of(commitment(key, salt, plan))),
                new ExposurePlanned.Limits(
                    terms.reach().budget(),
                    terms.cap().exposures(),
                    (int) Math.round(terms.shares().holdout() * ONE)),
                terms.time().from().getEpochSecond(),
                terms.time().to().getEpochSecond(),
                Hash.of(sha256(METHOD + (plan.matched() ? " matched" : " by lot")))));
    handle.execute(
        "update exposure_plan set planned_entry = ?, commitment_key = ? where plan_id = ?",
        entry,
        key,
        plan.id());
  }

  /**
   * Logs what a plan came to, if it is known by now where in the log it was planned.
   *
   * @param difference of long views; empty without a holdout: then anything is possible
   * @return whether it was
   */
  boolean concluded(Handle handle, Plan plan, Optional<LiftAnswer.Estimate> difference) {
    Optional<Long> planned = index(handle, plan.id());
    planned.ifPresent(
        index -> {
          long entry =
              outbox.add(
                  handle,
                  new ExposureConcluded(
                      index, plan.progress().spent(), plan.progress().heldOut(), lift(difference)));
          handle.execute(
              "update exposure_plan set concluded_entry = ? where plan_id = ?", entry, plan.id());
        });
    return planned.isPresent();
  }

  private static Optional<Long> index(Handle handle, UUID plan) {
    return handle
        .createQuery(
            """
            select o.log_index from exposure_plan p join log_outbox o on o.sequence = p.planned_entry
            where p.organisation_id = organisation() and p.plan_id = :plan and o.log_index is not null""")
        .bind("plan", plan)
        .mapTo(Long.class)
        .findOne();
  }

  private static ExposureConcluded.Lift lift(Optional<LiftAnswer.Estimate> difference) {
    return difference
        .map(
            of ->
                new ExposureConcluded.Lift(
                    Math.round(of.low() * ONE),
                    Math.round(of.value() * ONE),
                    Math.round(of.high() * ONE)))
        .orElseGet(() -> new ExposureConcluded.Lift((long) -ONE, 0, (long) ONE));
  }

  /** HMAC-SHA-256 under the plan's key over the salt and the plan in text. */
  private static byte[] commitment(byte[] key, byte[] salt, Plan plan) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(salt);
      return mac.doFinal((plan.id() + "\n" + plan.seed() + "\n" + plan.terms()).getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private byte[] draw() {
    byte[] bytes = new byte[Hash.SIZE];
    random.nextBytes(bytes);
    return bytes;
  }
}
