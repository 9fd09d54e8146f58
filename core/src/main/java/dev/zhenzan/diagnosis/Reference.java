package dev.zhenzan.diagnosis;

import dev.zhenzan.vertical.Basis;

/**
 * What a number is measured against.
 *
 * @param value in the number's unit
 * @param basis how well it is founded
 * @param source where it comes from: words of the pack, or {@code peers in the log}
 */
public record Reference(double value, Basis basis, String source) {}
