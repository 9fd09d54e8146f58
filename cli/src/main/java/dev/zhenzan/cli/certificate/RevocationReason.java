package dev.zhenzan.cli.certificate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a certificate is revoked, in the ledger's words. */
enum RevocationReason {
  FIGURES_WRONG,
  OWNER_REQUEST,
  KEY_COMPROMISED,
  SUPERSEDED,
  OTHER;

  /** The stable word. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reason of a word; empty where there is none. */
  static Optional<RevocationReason> parse(String code) {
    return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
  }
}
