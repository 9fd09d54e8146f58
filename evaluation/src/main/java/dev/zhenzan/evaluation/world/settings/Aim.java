package dev.zhenzan.evaluation.world.settings;

/** Where the videos that a group meets on come from. */
public enum Aim {
  /** Anywhere: popular ones and others. */
  ANY,
  /** One creator. */
  CREATOR,
  /** One topic. */
  TOPIC,
  /** What is popular at some time. */
  POPULAR,
  /** What hardly anybody else likes. */
  OBSCURE
}
