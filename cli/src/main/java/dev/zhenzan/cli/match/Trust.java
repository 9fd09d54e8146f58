package dev.zhenzan.cli.match;

/** What is thought of a log's rows. */
enum Trust {
  /** What an audit says. */
  AUDITED,
  /** All of them are valid. */
  EVERY_ROW
}
