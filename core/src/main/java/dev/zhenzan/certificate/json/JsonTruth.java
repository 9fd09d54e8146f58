package dev.zhenzan.certificate.json;

/** {@code true} or {@code false}. */
public enum JsonTruth implements Json {
  TRUE,
  FALSE
}
