package dev.zhenzan.files.source;

/** What is read for: columns that only one purpose needs are read for that alone. */
enum Purpose {
  AUDIT,
  MATCHING
}
