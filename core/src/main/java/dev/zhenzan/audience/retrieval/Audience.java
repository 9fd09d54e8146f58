package dev.zhenzan.audience.retrieval;

import java.util.Map;

/**
 * The accounts found for a work.
 *
 * @param matched by personal data, with the whole score
 * @param drawn at random, by their ints; each has the work's own part of the score
 * @param filtered how many accounts each rule kept out, the first that applied
 * @param eligible how many accounts no rule kept out, those matched and those drawn among them
 */
public record Audience(
    Ranked matched, Ranked drawn, Map<FilterRule, Integer> filtered, int eligible) {
  public Audience {
    filtered = Map.copyOf(filtered);
  }
}
