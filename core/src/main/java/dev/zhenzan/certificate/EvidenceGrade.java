package dev.zhenzan.certificate;

import dev.zhenzan.tlog.VerificationException;

/** What a certificate's figures rest on; the best first. */
public enum EvidenceGrade {
  /** Interactions that consenting accounts signed. */
  A,
  /** The log of a platform or an agency. */
  B,
  /** Counters alone. */
  C;

  /** The grade of a letter, if there is one. */
  public static EvidenceGrade parse(String letter) throws VerificationException {
    for (EvidenceGrade grade : values()) {
      if (grade.name().equals(letter)) {
        return grade;
      }
    }
    throw new VerificationException("\"evidenceGrade\" must be A, B or C");
  }
}
