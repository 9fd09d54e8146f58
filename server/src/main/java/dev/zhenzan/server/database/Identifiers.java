package dev.zhenzan.server.database;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;

/** Ids of rows: UUIDs of version 7 (RFC 9562 section 5.7), which ascend with time. */
public final class Identifiers {
  private static final TimeBasedEpochRandomGenerator GENERATOR =
      Generators.timeBasedEpochRandomGenerator();

  private Identifiers() {}

  /** A new one. Thread-safe. */
  public static UUID next() {
    return GENERATOR.generate();
  }
}
