package dev.zhenzan.evaluation.world.scene;

import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

/**
 * The interactions of a world as they are made. A like that cannot be is not noted: outside the
 * log, before the video is out or the account registered, or on a video that the account has liked.
 * Not thread-safe.
 */
public final class InteractionLog {
  private static final Family[] FAMILIES = Family.values();

  private final Timeline timeline;
  private final LongOpenHashSet liked = new LongOpenHashSet();
  private final IntArrayList accounts = new IntArrayList();
  private final IntArrayList videos = new IntArrayList();
  private final LongArrayList times = new LongArrayList();
  private final IntArrayList dwells = new IntArrayList();
  private final IntArrayList families = new IntArrayList();

  public InteractionLog(Timeline timeline) {
    this.timeline = timeline;
  }

  /** Notes a like, to the millisecond; answers whether it can be. */
  public boolean like(Person person, Work work, long time, Family family) {
    boolean possible =
        possible(person, work, time) && liked.add((long) person.index() << 32 | work.index());
    if (possible) {
      note(person.index(), work.index(), time, family);
      dwells.add(InteractionTable.ABSENT);
    }
    return possible;
  }

  /** Notes a view without a like, if it can be. */
  public void view(Person person, Work work, Watch watch, Family family) {
    if (possible(person, work, watch.from)) {
      note(person.index(), work.index(), watch.from, family);
      dwells.add(watch.dwellMillis);
    }
  }

  /** Notes the view that a like came out of. */
  public void viewOf(int like, Watch watch) {
    note(account(like), video(like), watch.from, family(like));
    dwells.add(watch.dwellMillis);
  }

  /**
   * One watching of a video.
   *
   * @param from micros
   * @param dwellMillis time watched
   */
  public record Watch(long from, int dwellMillis) {}

  private boolean possible(Person person, Work work, long time) {
    long noted = wholeMillis(time);
    return timeline.contains(noted)
        && noted > work.publishedAt()
        && noted > person.profile().registeredAt();
  }

  private void note(int account, int video, long time, Family family) {
    accounts.add(account);
    videos.add(video);
    times.add(wholeMillis(time));
    families.add(family.ordinal());
  }

  private static long wholeMillis(long time) {
    return time - Math.floorMod(time, Timeline.MILLI);
  }

  /** How many interactions were noted; each has a number from 0. */
  public int size() {
    return accounts.size();
  }

  /** Place of the account in the population. */
  public int account(int of) {
    return accounts.getInt(of);
  }

  /** Place of the video in the catalogue. */
  public int video(int of) {
    return videos.getInt(of);
  }

  /** Micros, whole milliseconds. */
  public long time(int of) {
    return times.getLong(of);
  }

  /** {@code LIKE} or {@code VIEW}. */
  public InteractionKind kind(int of) {
    return dwells.getInt(of) == InteractionTable.ABSENT
        ? InteractionKind.LIKE
        : InteractionKind.VIEW;
  }

  /** Milliseconds watched, of a view; otherwise absent. */
  public int dwellMillis(int of) {
    return dwells.getInt(of);
  }

  public Family family(int of) {
    return FAMILIES[families.getInt(of)];
  }
}
