package dev.zhenzan.verdict.context;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What surrounds each like of a log: its findings, its account's other likes, its video's others.
 * Of an account and video the first like counts alone.
 */
public final class Context {
  /** What a log does not tell. */
  public static final float UNKNOWN = -1;

  /** Strength where no finding is. */
  public static final float NO_FINDING = -12;

  private static final long HOUR_MICROS = Duration.ofHours(1).toNanos() / 1_000;
  private static final int HOURS = 24;

  /** Likes whose surroundings stay in the nearer caches from one look at a video to the next. */
  private static final int STAYING = 256;

  private final Likes likes;
  private final Findings findings;
  private final Quantities quantities;
  private final AccountSide accounts;
  private final double[] hourShares;

  private Context(AuditInput input, Likes likes, Findings findings, Workers workers) {
    this.likes = likes;
    this.findings = findings;
    float[] doubt = new float[likes.size()];
    for (int like = 0; like < doubt.length; like++) {
      doubt[like] = (float) findings.doubt.of(likes.row(like));
    }
    this.quantities =
        new Quantities(
            doubt, Affinity.of(likes, doubt, workers), Watched.of(likes, input.videos(), workers));
    this.accounts = AccountSide.of(likes, input, quantities, workers);
    this.hourShares = hourShares(likes);
  }

  /**
   * What detectors say of each row of the log, and what is made of it.
   *
   * @param lockstep greatest strength of a lockstep finding, nats, or {@link #NO_FINDING}
   * @param burst the same of a burst
   * @param doubt what a row's own findings make of it
   */
  public record Findings(float[] lockstep, float[] burst, Doubt doubt) {}

  /** What a row's own findings make of it. */
  public interface Doubt {
    /** Probability that a row is invalid, 0 to 1. */
    double of(int row);
  }

  /** Is shown likes, one after the other. */
  public interface Visitor {
    /**
     * One like.
     *
     * @param row of the log
     * @param vector its features in the order of {@link Feature}; overwritten later
     */
    void visit(int row, double[] vector);

    /** There are no more likes for this visitor. */
    default void end() {}
  }

  /** The surroundings of a log's likes. */
  public static Context of(AuditInput input, Findings findings, Workers workers) {
    return new Context(input, Likes.of(input.interactions(), workers), findings, workers);
  }

  private static double[] hourShares(Likes likes) {
    double[] shares = new double[HOURS];
    for (int like = 0; like < likes.size(); like++) {
      shares[hour(likes.time(like))] += 1.0 / likes.size();
    }
    return shares;
  }

  private static int hour(long time) {
    return (int) Math.floorMod(Math.floorDiv(time, HOUR_MICROS), (long) HOURS);
  }

  /**
   * Shows every like once, video by video. Visitors may be shown videos side by side; each is a
   * visitor of its own, for which it is asked.
   */
  public void visit(Workers workers, Supplier<Visitor> visitors) {
    Ranges.of(likes.byVideo().rows())
        .run(
            workers,
            (from, to) -> {
              Visitor visitor = visitors.get();
              Page page = new Page();
              for (int video = from; video < to; video++) {
                visit(video, page, visitor);
              }
              visitor.end();
            });
  }

  /** Scratch of one thread. */
  private final class Page {
    private final double[] vector = new double[Feature.names().size()];
    private final ReadAhead again = readAhead();
    private final VideoSide side = new VideoSide(likes, quantities, accounts, readAhead());

    private ReadAhead readAhead() {
      return new ReadAhead(likes.byVideo(), Context.this::read);
    }
  }

  private float read(int like) {
    int row = likes.row(like);
    return findings.lockstep[row] + findings.burst[row] + accounts.read(like);
  }

  private void visit(int video, Page page, Visitor visitor) {
    Csr byVideo = likes.byVideo();
    double[] vector = page.vector;
    page.side.open(video);
    for (int place = 0; place < byVideo.length(video); place++) {
      if (byVideo.length(video) > STAYING) {
        page.again.to(byVideo.start(video) + place, byVideo.start(video) + place + 1);
      }
      int like = page.side.like(place);
      int row = likes.row(like);
      vector[Feature.LOCKSTEP.ordinal()] = findings.lockstep[row];
      vector[Feature.BURST.ordinal()] = findings.burst[row];
      vector[Feature.HOUR_SHARE.ordinal()] = hourShares[hour(likes.time(like))];
      accounts.write(like, vector);
      page.side.write(place, vector);
      visitor.visit(row, vector);
    }
  }
}
