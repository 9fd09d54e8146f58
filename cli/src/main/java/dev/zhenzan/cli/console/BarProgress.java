package dev.zhenzan.cli.console;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with rate and time left, for a terminal. */
final class BarProgress implements Progress {
  private static final int UPDATE_MILLIS = 200;

  private final ProgressBar bar;

  BarProgress(Console console, String task, Measure measure) {
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(measure == Measure.PERCENT ? 100 : -1)
            .setUnit(measure.unit(), measure.size())
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(UPDATE_MILLIS)
            .setConsumer(new ConsoleProgressBarConsumer(console.err(), console.columns() - 1));
    this.bar = (measure == Measure.BYTES ? builder.showSpeed() : builder).build();
  }

  @Override
  public void at(long done, long total, String detail) {
    bar.maxHint(Math.max(done, total));
    bar.stepTo(done);
    bar.setExtraMessage(" " + detail);
  }

  @Override
  public void close() {
    bar.close();
  }
}
