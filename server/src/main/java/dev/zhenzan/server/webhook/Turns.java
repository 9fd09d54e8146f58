package dev.zhenzan.server.webhook;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Which receivers are being sent to: each by one at a time, and of an organisation so many at once
 * that the others' are not kept from their connections. Thread-safe.
 */
final class Turns {
  /** Of one organisation. */
  static final int MOST = 16;

  private final Map<UUID, UUID> organisations = new HashMap<>();

  /** Whether it is the receiver's turn; then it is until it is given back. */
  synchronized boolean take(Deliveries.Receiver receiver) {
    long taken = organisations.values().stream().filter(receiver.organisationId()::equals).count();
    return taken < MOST
        && organisations.putIfAbsent(receiver.endpointId(), receiver.organisationId()) == null;
  }

  synchronized void giveBack(Deliveries.Receiver receiver) {
    organisations.remove(receiver.endpointId());
  }
}
