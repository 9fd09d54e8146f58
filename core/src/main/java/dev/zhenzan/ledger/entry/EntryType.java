package dev.zhenzan.ledger.entry;

import dev.zhenzan.tlog.VerificationException;
import java.util.Locale;

/** The types of entries. Codes are never given out anew. */
public enum EntryType {
  COMMITMENTS(1),
  AUDIT_SUMMARY(2),
  EXPOSURE_PLANNED(3),
  EXPOSURE_CONCLUDED(4),
  CERTIFICATE_ISSUED(5),
  CERTIFICATE_REVOKED(6),
  METHODOLOGY_VERSION(7),
  COMPLIANCE_FINDING(8),
  BATCH_RECEIVED(9),
  OPERATOR_ACT(10);

  private final int code;

  EntryType(int code) {
    this.code = code;
  }

  /** The stable code, 1 to 255. */
  public int code() {
    return code;
  }

  /** The type's stable word in files: its name in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The type with a code.
   *
   * @throws VerificationException if there is none
   */
  static EntryType of(int code) throws VerificationException {
    for (EntryType type : values()) {
      if (type.code == code) {
        return type;
      }
    }
    throw new VerificationException(
        "entry of type %d, which this version does not know; a newer one may".formatted(code));
  }
}
