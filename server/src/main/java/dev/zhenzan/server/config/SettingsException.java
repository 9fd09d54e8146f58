package dev.zhenzan.server.config;

import java.util.List;

/** What was chosen cannot be. The message names each setting, where it came from and what to do. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With all that is wrong. */
  public SettingsException(List<String> wrong) {
    super(String.join(System.lineSeparator(), wrong));
  }
}
