package dev.zhenzan.ledger.commitment;

import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.tlog.VerificationException;

/** Bytes that stand for words in records; they outlive the order of the enums. */
final class RecordCodes {
  private RecordCodes() {}

  static int of(InteractionKind kind) {
    return switch (kind) {
      case LIKE -> 1;
      case UNLIKE -> 2;
      case VIEW -> 3;
      case COMMENT -> 4;
      case SHARE -> 5;
      case FOLLOW -> 6;
    };
  }

  static InteractionKind interactionKind(int code) throws VerificationException {
    for (InteractionKind kind : InteractionKind.values()) {
      if (of(kind) == code) {
        return kind;
      }
    }
    throw new VerificationException("the record has no known kind of interaction: " + code);
  }

  static int of(Verdict verdict) {
    return switch (verdict) {
      case VALID -> 1;
      case SUSPECT -> 2;
      case INVALID_GENERAL -> 3;
      case INVALID_SOPHISTICATED -> 4;
    };
  }

  static Verdict verdict(int code) throws VerificationException {
    for (Verdict verdict : Verdict.values()) {
      if (of(verdict) == code) {
        return verdict;
      }
    }
    throw new VerificationException("the record has no known verdict: " + code);
  }
}
