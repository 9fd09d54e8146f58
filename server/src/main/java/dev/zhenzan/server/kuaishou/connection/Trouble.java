package dev.zhenzan.server.kuaishou.connection;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a connection has to be made again, or is not read at the moment. */
public enum Trouble {
  /**
   * The service broke off while it exchanged the refresh token. The platform had taken it already,
   * so the old one is dead and the new one never arrived.
   */
  REFRESH_LOST,

  /** The platform does not take the refresh token. */
  REFRESH_REFUSED,

  /** The authorisation, or its refresh token, has run out. */
  AUTHORISATION_EXPIRED,

  /** The file of keys does not hold the key under which the tokens were closed. */
  KEY_MISSING,

  /** The platform refuses the app, or what it asks: its settings have to be put right. */
  APP_REFUSED,

  /** The platform asked to be asked less. It is, and later. */
  TOO_FAST,

  /** The platform does not answer, or is broken. It is asked again later. */
  UNAVAILABLE;

  /** The trouble of a word; {@link #REFRESH_REFUSED} where there is none. */
  static Trouble of(@Nullable String word) {
    return word == null ? REFRESH_REFUSED : valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The stable word in the database and the API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
