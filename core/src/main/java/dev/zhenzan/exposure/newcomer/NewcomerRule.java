package dev.zhenzan.exposure.newcomer;

/** A public rule of the programme, with the stable code that explains a refusal. */
public enum NewcomerRule {
  /** The account is new. */
  ACCOUNT_AGE("account_too_old"),
  /** The works are the creator's own. */
  ORIGINALITY("not_original"),
  /** First viewers watch to the end, as far as is known. */
  COMPLETION("completion_low"),
  /** No finding of compliance is open. */
  COMPLIANCE("not_compliant");

  private final String code;

  NewcomerRule(String code) {
    this.code = code;
  }

  /** What a refusal by this rule is called. */
  public String code() {
    return code;
  }
}
