package dev.zhenzan.server.kuaishou.connection;

import java.util.UUID;

/**
 * Which connection.
 *
 * @param organisation whose it is
 * @param id its own
 */
public record ConnectionKey(UUID organisation, UUID id) {}
