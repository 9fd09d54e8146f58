package dev.zhenzan.exposure.lift;

/** What the outcomes of a trial rest on. Counters alone know no accounts and show no lift. */
public enum LiftEvidence {
  /** Grade A. */
  SIGNED("A: randomised assignment; interactions signed by consenting accounts"),
  /** Grade B. */
  LOG("B: randomised assignment; interactions of a platform's or an agency's log"),
  /** No evidence on real accounts. */
  SIMULATED("simulated: says how the method works and nothing of real accounts");

  private final String text;

  LiftEvidence(String text) {
    this.text = text;
  }

  /** The grade, with what it means. */
  public String text() {
    return text;
  }
}
