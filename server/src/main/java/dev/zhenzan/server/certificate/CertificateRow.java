package dev.zhenzan.server.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.certificate.Certificate;
import dev.zhenzan.certificate.json.JsonObject;
import dev.zhenzan.certificate.json.StrictJson;
import dev.zhenzan.certificate.proof.Issuer;
import dev.zhenzan.tlog.VerificationException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A certificate as it is kept.
 *
 * @param logIndex where the entry of its issue is; empty until the log has taken it
 */
record CertificateRow(
    UUID id,
    UUID organisation,
    String creatorId,
    String credential,
    int statusIndex,
    OptionalLong logIndex,
    boolean revoked,
    boolean suspended,
    Instant issuedAt) {
  private static final String SELECT =
      """
      select c.*, o.log_index from certificate c
      join log_outbox o on o.sequence = c.outbox_sequence
      """;

  /** The one of an id, within what the transaction sees. */
  static Optional<CertificateRow> find(Handle handle, UUID id) {
    return handle
        .createQuery(SELECT + "where c.certificate_id = ?")
        .bind(0, id)
        .map(CertificateRow::row)
        .findOne();
  }

  /** Those of a creator of the transaction's organisation, the newest first. */
  static List<CertificateRow> ofCreator(Handle handle, String creator, Instant before, int most) {
    return handle
        .createQuery(
            SELECT
                + """
                where c.organisation_id = organisation() and c.creator_id = ? and c.issued_at < ?
                order by c.issued_at desc limit ?""")
        .bind(0, creator)
        .bind(1, Timestamp.from(before))
        .bind(2, most)
        .map(CertificateRow::row)
        .list();
  }

  private static CertificateRow row(ResultSet row, StatementContext context) throws SQLException {
    Optional<Long> index = Optional.ofNullable(row.getObject("log_index", Long.class));
    return new CertificateRow(
        row.getObject("certificate_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("creator_id"),
        row.getString("credential"),
        row.getInt("status_index"),
        index.map(OptionalLong::of).orElseGet(OptionalLong::empty),
        row.getTimestamp("revoked_at") != null,
        row.getTimestamp("suspended_at") != null,
        row.getTimestamp("issued_at").toInstant());
  }

  JsonObject secured() {
    try {
      return StrictJson.parseObject(credential.getBytes(UTF_8));
    } catch (VerificationException e) {
      throw new IllegalStateException("a certificate in the database is no JSON", e);
    }
  }

  Certificate certificate(Issuer issuer) {
    try {
      return Certificate.verify(secured(), issuer);
    } catch (VerificationException e) {
      throw new IllegalStateException("a certificate in the database is not the issuer's", e);
    }
  }
}
