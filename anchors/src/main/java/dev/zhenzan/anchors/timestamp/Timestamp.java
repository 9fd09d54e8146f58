package dev.zhenzan.anchors.timestamp;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;

/**
 * What a verified token says.
 *
 * @param time when the checkpoint existed, by the authority's clock
 * @param accuracy by how much the time may be off either way; zero if the authority does not say
 * @param policy object identifier of the authority's policy
 * @param serial number of the token at the authority
 * @param authority subject of the certificate that signed, as RFC 2253 writes names
 */
public record Timestamp(
    Instant time, Duration accuracy, String policy, BigInteger serial, String authority) {}
