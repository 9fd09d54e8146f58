package dev.zhenzan.cli.log;

import java.nio.file.Path;

/** Where trust in the rows of a log comes from. */
public sealed interface TrustSource {
  /** The stable code in files: {@code audit}, {@code result} or {@code none}. */
  String code();

  /** The log is audited while it is read. */
  record OwnAudit() implements TrustSource {
    @Override
    public String code() {
      return "audit";
    }
  }

  /**
   * It was audited before.
   *
   * @param result the folder of that audit
   */
  record EarlierAudit(Path result) implements TrustSource {
    @Override
    public String code() {
      return "result";
    }
  }

  /** Every row is believed. */
  record EveryRow() implements TrustSource {
    @Override
    public String code() {
      return "none";
    }
  }
}
