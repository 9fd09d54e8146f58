package dev.zhenzan.server.config;

/** Where a value came from. */
public enum Origin {
  OPTION("option"),
  ENVIRONMENT("environment"),
  FILE("file"),
  DEFAULT("default");

  private final String word;

  Origin(String word) {
    this.word = word;
  }

  /** For people. */
  public String word() {
    return word;
  }
}
