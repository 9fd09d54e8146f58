package dev.zhenzan.audience.retrieval;

/** Why an account and a work do not meet; the first that applies is counted. */
public enum FilterRule {
  /** The account does not take part. */
  NO_CONSENT,
  /** The account is marked as a minor's, and the work is not marked as suitable for minors. */
  AGE,
  /**
   * The account lives elsewhere, or nothing may be asked about where: whoever is not matched by
   * personal data sees nothing that is limited to regions.
   */
  REGION,
  /** The account knows the work. */
  SEEN,
  /** As much was shown to the account as it should be. */
  FREQUENCY_CAP,
  /** The account may be matched but is newer than the index. */
  NOT_INDEXED
}
