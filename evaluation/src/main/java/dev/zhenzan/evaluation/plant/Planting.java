package dev.zhenzan.evaluation.plant;

import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.Interaction;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.TimeStyle;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.BitSet;

/** Adds likes to a log and remembers which. Collects; not thread-safe. */
public final class Planting {
  private final AuditInput background;
  private final InteractionTable.Builder rows = new InteractionTable.Builder();
  private final LongOpenHashSet liked = new LongOpenHashSet();
  private final BitSet planted = new BitSet();
  private final int style = rows.timeStyle(TimeStyle.EPOCH_MICROS);

  private Planting(AuditInput background) {
    this.background = background;
  }

  /**
   * A log and what was added to it.
   *
   * @param input the log
   * @param planted its rows that were added
   */
  public record Planted(AuditInput input, BitSet planted) {}

  /** Starts with the likes of a log before a time (micros); accounts and videos keep their ints. */
  public static Planting into(AuditInput background, long until) {
    Planting planting = new Planting(background);
    InteractionTable from = background.interactions();
    intern(from.accounts(), planting.rows.accounts());
    intern(from.videos(), planting.rows.videos());
    for (int row = 0; row < from.size(); row++) {
      if (from.kind(row) == InteractionKind.LIKE && from.time(row) < until) {
        planting.add(from.account(row), from.video(row), from.time(row));
      }
    }
    return planting;
  }

  private static void intern(IdDictionary from, IdDictionary to) {
    for (int i = 0; i < from.size(); i++) {
      to.intern(from.text(i));
    }
  }

  /** The dense int of an account, a new one where its name is new. */
  public int account(String name) {
    return rows.accounts().intern(name);
  }

  /** Plants a like, unless the account has liked the video. */
  public void plant(int account, int video, long time) {
    if (!liked.contains(pair(account, video))) {
      planted.set(rows.size());
      add(account, video, time);
    }
  }

  /** Adds a like that counts as one of the log's own. */
  private void add(int account, int video, long time) {
    liked.add(pair(account, video));
    rows.add(
        new Interaction(
            account, video, InteractionKind.LIKE, time, style, Interaction.Context.NONE));
  }

  private static long pair(int account, int video) {
    return (long) account << 32 | video;
  }

  /** The log as it is now. */
  public Planted planted() {
    AuditInput input = new AuditInput(rows.build(), background.accounts(), background.videos());
    return new Planted(input, (BitSet) planted.clone());
  }
}
