package dev.zhenzan.server.result;

import java.nio.file.Path;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * An audit's result goes into the tables. It is fired as an event within the transaction that
 * stores it: what has to follow is written with this handle, so that it is there whenever the audit
 * is, however soon the service dies afterwards. Who throws fails the audit.
 *
 * @param handle of the transaction, which is the organisation's
 * @param audit its id in the table {@code audit}
 * @param folder what {@code zhenzan audit} made: verdicts, scores, groups, summary, report
 */
public record AuditStoring(Handle handle, UUID audit, Path folder) {}
