package dev.zhenzan.cli.anchor;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.tlog.VerificationException;

/** Work whose answer is no where something does not verify. */
interface VerificationAnswer {
  /** Does the work. */
  void give() throws VerificationException;

  /** Does the work, and says why the answer is no. */
  static int of(Console console, VerificationAnswer answer) {
    try {
      answer.give();
      return ExitStatus.FINE.code();
    } catch (VerificationException e) {
      console.note("zhenzan: does not verify: " + e.getMessage());
      return ExitStatus.NEGATIVE.code();
    }
  }
}
