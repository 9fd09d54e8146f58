package dev.zhenzan.server.kuaishou.platform;

/**
 * How many works a person has.
 *
 * @param open for everybody
 * @param friends for friends alone
 * @param closed for the person alone
 * @param all of them
 */
public record VideoCount(long open, long friends, long closed, long all) {}
