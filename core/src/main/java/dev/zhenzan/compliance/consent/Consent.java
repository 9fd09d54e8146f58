package dev.zhenzan.compliance.consent;

import dev.zhenzan.compliance.purpose.Purpose;
import java.util.Objects;

/**
 * One act of a person.
 *
 * @param account a dense int
 * @param time micros since 1970
 * @param purpose what for
 * @param act given or withdrawn
 * @param proof under which notice and how
 */
public record Consent(int account, long time, Purpose purpose, ConsentAct act, Proof proof) {
  /**
   * What shows that a consent was informed.
   *
   * @param noticeVersion version of the notice that was shown; empty where it was not recorded
   * @param channel how the act came, such as {@code app} or {@code letter}; empty where not
   *     recorded
   */
  public record Proof(String noticeVersion, String channel) {
    public Proof {
      Objects.requireNonNull(noticeVersion, "noticeVersion");
      Objects.requireNonNull(channel, "channel");
    }
  }

  public Consent {
    if (account < 0) {
      throw new IllegalArgumentException("account must not be negative: " + account);
    }
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(act, "act");
    Objects.requireNonNull(proof, "proof");
  }
}
