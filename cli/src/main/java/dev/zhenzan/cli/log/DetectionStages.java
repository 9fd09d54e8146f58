package dev.zhenzan.cli.log;

import dev.zhenzan.cli.console.Progress;
import dev.zhenzan.pipeline.StageListener;
import java.util.Map;

/** Times the stages of an audit and shows how far it is. Not thread-safe. */
final class DetectionStages implements StageListener {
  /** What part of an audit a stage takes, as measured on a million likes; a bar needs no more. */
  private static final Map<String, Integer> PERCENT =
      Map.of(
          "screening", 5,
          "behavior", 5,
          "lockstep", 70,
          "burst", 8,
          "verdict", 5,
          "accounts", 3,
          "scores", 4);

  private static final int ALL = 100;

  private final StageTimes times;
  private final Progress progress;
  private long started;
  private int done;

  DetectionStages(StageTimes times, Progress progress) {
    this.times = times;
    this.progress = progress;
  }

  @Override
  public void started(String stage) {
    started = System.nanoTime();
    progress.at(done, ALL, stage);
  }

  @Override
  public void finished(String stage) {
    times.add(stage, System.nanoTime() - started);
    done = Math.min(ALL, done + PERCENT.getOrDefault(stage, 0));
    progress.at(done, ALL, stage);
  }
}
