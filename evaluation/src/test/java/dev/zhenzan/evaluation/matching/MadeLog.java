package dev.zhenzan.evaluation.matching;

import dev.zhenzan.model.AccountTable;
import dev.zhenzan.model.HistoryTable;
import dev.zhenzan.model.Interaction;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.TimeStyle;
import dev.zhenzan.model.Video;
import dev.zhenzan.model.VideoTable;
import dev.zhenzan.model.WorkTexts;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/** Small random logs with histories and tags. */
public final class MadeLog {
  /** Between two views, micros. */
  public static final long STEP = 60_000_000;

  private MadeLog() {}

  /**
   * A log of views a minute apart, some liked, over several days.
   *
   * @param accounts of them, each with a history
   * @param works of them, each with a tag or two
   * @param views rows of views
   */
  public static MatchLog random(int accounts, int works, int views, SplittableRandom random) {
    return random(new Size(accounts, works, views), 0, random);
  }

  /** How many accounts, works and rows of views. */
  public record Size(int accounts, int works, int views) {}

  /**
   * Such a log whose likes come later than the views.
   *
   * @param stepsLater the most steps between a view and its like
   */
  public static MatchLog random(Size size, int stepsLater, SplittableRandom random) {
    int accounts = size.accounts();
    int works = size.works();
    InteractionTable.Builder rows = new InteractionTable.Builder();
    HistoryTable.Builder histories = new HistoryTable.Builder();
    VideoTable.Builder about = new VideoTable.Builder();
    for (int work = 0; work < works; work++) {
      rows.videos().intern("work" + work);
      List<String> tags = List.of("tag" + work % 3, "tag" + random.nextInt(5));
      about.add(
          new Video(
              work,
              OptionalInt.empty(),
              OptionalLong.empty(),
              "",
              tags.stream().distinct().toList(),
              OptionalInt.empty()));
    }
    for (int account = 0; account < accounts; account++) {
      rows.accounts().intern("account" + account);
      for (int i = random.nextInt(5); i > 0; i--) {
        int work = random.nextInt(works);
        histories.add(account, HistoryTable.Kind.WATCHED, work);
        if (random.nextBoolean()) {
          histories.add(account, HistoryTable.Kind.WATCHED_LONG, work);
        }
        if (random.nextInt(3) == 0) {
          histories.add(account, HistoryTable.Kind.LIKED, work);
        }
      }
    }
    int style = rows.timeStyle(TimeStyle.EPOCH_MICROS);
    for (int view = 0; view < size.views(); view++) {
      int account = random.nextInt(accounts);
      int work = random.nextInt(works);
      Interaction.Context watched = Interaction.Context.watched(random.nextInt(30_000), 20_000);
      rows.add(new Interaction(account, work, InteractionKind.VIEW, view * STEP, style, watched));
      if (random.nextInt(4) == 0) {
        long later = stepsLater == 0 ? 0 : random.nextInt(1, stepsLater + 1) * STEP;
        rows.addPlain(account, work, InteractionKind.LIKE, view * STEP + later, style);
      }
    }
    return MatchLog.of(
        rows.build(),
        new MatchLog.About(
            histories.build(), AccountTable.none(), about.build(), WorkTexts.none()));
  }
}
