package dev.zhenzan.certificate.json;

/** {@code null}. */
public enum JsonNull implements Json {
  NULL
}
