package dev.zhenzan.server.result;

import java.util.UUID;

/**
 * An audit's result is in the tables. It is fired as an event after the transaction, on the thread
 * of the job; a service that dies in between does not fire it. Who observes it throws nothing, so
 * that the others are told, too.
 *
 * @param organisation whose it is
 * @param audit its id in the table {@code audit}
 */
public record AuditStored(UUID organisation, UUID audit) {}
