package dev.zhenzan.server.kuaishou.reading;

import dev.zhenzan.server.kuaishou.connection.ConnectionGoneException;
import dev.zhenzan.server.kuaishou.connection.ConnectionKey;
import dev.zhenzan.server.kuaishou.connection.Connections;
import dev.zhenzan.server.kuaishou.connection.ReconnectNeededException;
import dev.zhenzan.server.kuaishou.connection.Tokens;
import dev.zhenzan.server.kuaishou.connection.Trouble;
import dev.zhenzan.server.kuaishou.platform.Backoff;
import dev.zhenzan.server.kuaishou.platform.OpenPlatformClient;
import dev.zhenzan.server.kuaishou.platform.PlatformCode;
import dev.zhenzan.server.kuaishou.platform.PlatformException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/**
 * Reads the connections that are due, and decides what becomes of one that cannot be read. Any
 * number of threads and processes may do so at once: each takes its own. Thread-safe.
 */
public final class Readings {
  private static final Logger LOG = Logger.getLogger(Readings.class);

  /** Longer than any reading; after it a connection whose reader died is read by another. */
  private static final Duration LEASE = Duration.ofMinutes(30);

  /** Where an app's settings are wrong nothing gets better by itself. */
  private static final Duration UNTIL_CORRECTED = Duration.ofHours(1);

  private static final Backoff BACKOFF = new Backoff(Duration.ofMinutes(1), Duration.ofHours(1), 1);

  private final Reading.Parts parts;
  private final Connections connections;
  private final RandomGenerator random;

  /** With what a reading needs, and how it behaves. */
  public Readings(OpenPlatformClient client, Tables tables, Pace pace, RandomGenerator random) {
    this.parts = new Reading.Parts(client, tables.tokens(), tables.works(), pace);
    this.connections = tables.connections();
    this.random = random;
  }

  /** Where readings find and keep things. */
  public record Tables(Connections connections, Tokens tokens, Works works) {}

  /**
   * Reads one that is due, the one that waited longest.
   *
   * @return whether there was one
   */
  public boolean readNext() {
    List<ConnectionKey> claimed = connections.claim(1, LEASE);
    claimed.forEach(this::read);
    return !claimed.isEmpty();
  }

  private void read(ConnectionKey key) {
    try {
      attempt(key);
    } catch (ConnectionGoneException e) {
      LOG.infof("kuaishou connection was erased while it was read id=%s", key.id());
    }
  }

  private void attempt(ConnectionKey key) {
    try {
      int unreadable = Reading.run(key, parts);
      connections.read(key, next(key), unreadable);
    } catch (PlatformException e) {
      refused(key, e);
    } catch (ReconnectNeededException e) {
      connections.lost(key, e.trouble());
      LOG.warnf("kuaishou connection has to be made again id=%s trouble=%s", key.id(), e.trouble());
    }
  }

  private Instant next(ConnectionKey key) {
    Instant list = parts.pace().clock().instant().plus(Schedule.LIST);
    return parts.works().nextDue(key).filter(due -> due.isBefore(list)).orElse(list);
  }

  private void refused(ConnectionKey key, PlatformException why) {
    switch (why.remedy()) {
      case ERASE -> {
        boolean erased = connections.erase(key);
        LOG.infof("kuaishou connection erased, revoked id=%s erased=%b", key.id(), erased);
      }
      case RECONNECT -> connections.lost(key, Trouble.AUTHORISATION_EXPIRED);
      case CORRECT -> failed(key, why, Trouble.APP_REFUSED, UNTIL_CORRECTED);
      case ASK_LATER, REFRESH, FORGET ->
          failed(key, why, trouble(why), pause(connections.failures(key) + 1));
    }
  }

  private void failed(ConnectionKey key, PlatformException why, Trouble trouble, Duration pause) {
    connections.failed(key, trouble, parts.pace().clock().instant().plus(pause));
    LOG.warnf(
        "kuaishou connection not read id=%s pause=%s why=%s", key.id(), pause, why.getMessage());
  }

  private static Trouble trouble(PlatformException why) {
    return why.code() == PlatformCode.TOO_FAST ? Trouble.TOO_FAST : Trouble.UNAVAILABLE;
  }

  private Duration pause(int failures) {
    return BACKOFF.pause(failures, random).plusSeconds(1);
  }
}
