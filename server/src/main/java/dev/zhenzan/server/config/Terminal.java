package dev.zhenzan.server.config;

import java.io.Console;
import java.util.Optional;

/** Whether a person sits before what the service prints. */
public final class Terminal {
  private Terminal() {}

  /**
   * Whether a terminal shows what is printed; else it stands in a log, which may be read by more
   * people than the one who started the service.
   */
  public static boolean isAttended() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }
}
