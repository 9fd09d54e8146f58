package dev.zhenzan.certificate.status;

import dev.zhenzan.tlog.VerificationException;
import java.util.Locale;

/** What a bit that is set means. */
public enum StatusPurpose {
  /** The certificate is void for ever. */
  REVOCATION,
  /** The certificate is not to be relied on for now. */
  SUSPENSION;

  /** The word of the specification. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The purpose of a word.
   *
   * @throws VerificationException if it is none of these
   */
  public static StatusPurpose parse(String code) throws VerificationException {
    for (StatusPurpose purpose : values()) {
      if (purpose.code().equals(code)) {
        return purpose;
      }
    }
    throw new VerificationException("a status is for another purpose than this version knows");
  }
}
