package dev.zhenzan.server.certificate;

import dev.zhenzan.server.http.DailyBound;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

/**
 * How many certificates an organisation issues within a day. Each stays in a status list that
 * anybody loads and in the log of all organisations.
 */
@Singleton
final class DailyCertificates {
  private final DailyBound bound;

  /** At most so many within 24 hours. */
  DailyCertificates(
      @ConfigProperty(name = "zhenzan.certificates.per-day", defaultValue = "200") int most) {
    this.bound = new DailyBound(most, "certificates of an organisation (certificates.per_day)");
  }

  /** Goes on if one more may be issued; another one of the organisation waits for its end. */
  void check(Handle handle) {
    handle.execute(
        "select 1 from organisation where organisation_id = organisation() for no key update");
    bound.check(
        handle,
        "select issued_at from certificate where organisation_id = organisation()",
        Map.of());
  }
}
