package dev.zhenzan.server.kuaishou;

import dev.zhenzan.server.kuaishou.KuaishouSource.Parts;
import dev.zhenzan.server.kuaishou.connection.Authorisations.Begun;
import dev.zhenzan.server.kuaishou.connection.Authorisations.Request;
import dev.zhenzan.server.kuaishou.connection.ConnectionKey;
import dev.zhenzan.server.kuaishou.platform.Grant;
import dev.zhenzan.server.kuaishou.platform.PlatformException;
import dev.zhenzan.server.kuaishou.platform.Remedy;
import dev.zhenzan.server.kuaishou.platform.Scope;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The second half of connecting: a person comes back from the platform. */
final class Connecting {
  private static final Logger LOG = Logger.getLogger(Connecting.class);

  private static final String OPERATOR = "/operator/sources";
  private static final String CREATOR = "/creator";
  private static final String NOBODY = "/";

  private Connecting() {}

  /** How it ended, for the console to say. */
  enum Ending {
    CONNECTED,
    /** The way back took too long, was gone before, or belongs to another browser. */
    EXPIRED,
    /** The person said no. */
    REFUSED,
    /** The person opened less than what reading needs: nothing was kept. */
    SCOPE_MISSING,
    /** The platform did not do its part. */
    UNAVAILABLE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The ending.
   *
   * @param page of the console on which whoever began goes on
   */
  record Result(Ending ending, String page) {}

  /**
   * Ends an authorisation.
   *
   * @param code of the platform; null where the person said no
   */
  static Result end(Parts parts, Begun begun, @Nullable String code) {
    Optional<Request> request = parts.authorisations().redeem(begun);
    return request
        .map(known -> new Result(end(parts, known, code), known.operator() ? OPERATOR : CREATOR))
        .orElseGet(() -> new Result(Ending.EXPIRED, NOBODY));
  }

  private static Ending end(Parts parts, Request request, @Nullable String code) {
    if (code == null || code.isBlank()) {
      return Ending.REFUSED;
    }
    try {
      return store(parts, request, parts.client().token(code));
    } catch (PlatformException e) {
      LOG.warnf("kuaishou connection not made person=%s why=%s", request.person(), e.getMessage());
      return e.remedy() == Remedy.ERASE || e.remedy() == Remedy.RECONNECT
          ? Ending.REFUSED
          : Ending.UNAVAILABLE;
    }
  }

  private static Ending store(Parts parts, Request request, Grant grant) {
    if (!Scope.missing(grant.scopes()).isEmpty()) {
      return Ending.SCOPE_MISSING;
    }
    String name = parts.client().user(grant.tokens().access()).name();
    ConnectionKey key = parts.connections().store(request, grant, name);
    LOG.infof("kuaishou connection made id=%s person=%s", key.id(), request.person());
    return Ending.CONNECTED;
  }
}
