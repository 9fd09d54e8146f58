package dev.zhenzan.ledger.commitment;

import java.util.Locale;
import java.util.Optional;

/**
 * What a committed record tells. The code goes into keys and commitments, so that the same bytes
 * never mean two things; codes are never given out anew.
 */
public enum RecordKind {
  /** An act of an account on a video. */
  INTERACTION(1),
  /** What was decided on an interaction. */
  VERDICT(2),
  /** The authenticity of a video. */
  SCORE(3),
  /** The content of a certificate. */
  CERTIFICATE(4),
  /** Who is to be shown what. */
  EXPOSURE_PLAN(5),
  /** Who did an act in the service, or to whom it was done. */
  ACT(6),
  /** The data of a batch that the service received. */
  DATA_BATCH(7);

  private static final RecordKind[] KINDS = values();

  private final int code;

  RecordKind(int code) {
    this.code = code;
  }

  /** The stable code, 1 to 255. */
  public int code() {
    return code;
  }

  /** The kind's stable word in files: its name in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with a code; empty where there is none. */
  public static Optional<RecordKind> of(int code) {
    for (RecordKind kind : KINDS) {
      if (kind.code == code) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The kind with a word; empty where there is none. */
  public static Optional<RecordKind> parse(String word) {
    for (RecordKind kind : KINDS) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
