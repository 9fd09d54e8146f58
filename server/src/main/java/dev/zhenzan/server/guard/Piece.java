package dev.zhenzan.server.guard;

import dev.zhenzan.model.AuditInput;
import java.util.Map;
import java.util.UUID;

/**
 * Some interactions, in the order of their batches.
 *
 * @param input the interactions, with what is known of their accounts and works
 * @param rows how many of them are of which batch, in their order
 */
record Piece(AuditInput input, Map<UUID, Integer> rows) {}
