package dev.zhenzan.pipeline;

/** Hears when a stage of an audit starts and ends. */
public interface StageListener {
  /** A stage starts; stages do not overlap. */
  void started(String stage);

  /** The stage that started last has ended. */
  void finished(String stage);

  /** Listens to nothing. */
  static StageListener none() {
    return new StageListener() {
      @Override
      public void started(String stage) {}

      @Override
      public void finished(String stage) {}
    };
  }
}
