package dev.zhenzan.pipeline.diagnosis;

import dev.zhenzan.diagnosis.Timing;
import dev.zhenzan.diagnosis.figures.Delays;
import dev.zhenzan.diagnosis.figures.WorkFigures;
import dev.zhenzan.diagnosis.figures.WorkTopics;
import dev.zhenzan.diagnosis.timing.Relations;
import dev.zhenzan.diagnosis.timing.WorkOutcomes;
import dev.zhenzan.vertical.Seasonality;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The works that a creator's hours and topics are learnt from: all of its own and, whole creators
 * at a time, kin first, some thousands of others.
 *
 * @param videos dense ints, by row
 * @param outcomes of them, creators by their places here, the one asked for first
 * @param relations of the creators
 * @param success what it was counted in, and what was known of the works beside it
 */
record SampledWorks(int[] videos, WorkOutcomes outcomes, Relations relations, Success success) {
  private static final int MOST_OTHERS = 5000;
  private static final int TRAIT_TAGS = 10;
  private static final double LEAST_GATHERED = 0.5;

  /** Share of the works of which something is known for it to be taken into account. */
  private static final double MOSTLY = 0.8;

  /** Views count where there are at least so many for a like. */
  private static final double VIEWS_FOR_A_LIKE = 2;

  /** Works that are there from the log's first days on were published before, who knows when. */
  private static final long UNSEEN_BEFORE = 48 * WorkFigures.HOUR;

  /**
   * What success was counted in, and what was taken out.
   *
   * @param corrections that the works' qualities and traits stand for
   */
  record Success(Timing.Outcome outcome, Set<Timing.Correction> corrections) {}

  /** Samples. */
  static SampledWorks of(DiagnosisLog log, int creator, BitSet kin, Delays delays) {
    return new Sampling(log, creator, kin, delays).sample();
  }

  private static final class Sampling {
    private final DiagnosisLog log;
    private final WorkFigures figures;
    private final int creator;
    private final BitSet kin;
    private final Delays delays;
    private final Int2IntOpenHashMap places = new Int2IntOpenHashMap();
    private final BitSet kinPlaces = new BitSet();

    Sampling(DiagnosisLog log, int creator, BitSet kin, Delays delays) {
      this.log = log;
      this.figures = log.figures();
      this.creator = creator;
      this.kin = kin;
      this.delays = delays;
    }

    SampledWorks sample() {
      int[] videos = videos();
      double likes = IntStream.of(own()).mapToDouble(figures::likes).sum();
      double views = IntStream.of(own()).mapToDouble(figures::views).sum();
      Timing.Outcome outcome =
          views >= VIEWS_FOR_A_LIKE * likes && views > 0
              ? Timing.Outcome.VIEWS
              : Timing.Outcome.LIKES;
      return new SampledWorks(
          videos,
          outcomes(videos, outcome),
          new Relations(0, kinPlaces),
          new Success(outcome, corrections(videos, outcome)));
    }

    private Set<Timing.Correction> corrections(int[] videos, Timing.Outcome outcome) {
      Set<Timing.Correction> corrections = EnumSet.noneOf(Timing.Correction.class);
      if (outcome == Timing.Outcome.VIEWS) {
        corrections.add(Timing.Correction.LIKE_RATE);
      }
      if (isWatchingKnown(videos)) {
        corrections.add(Timing.Correction.COMPLETION);
      }
      Traits traits = new Traits(log, videos, new int[0]);
      if (traits.haveDurations()) {
        corrections.add(Timing.Correction.DURATION);
      }
      if (IntStream.of(videos)
          .filter(video -> figures.creator(video) == creator)
          .anyMatch(video -> log.topics().starts()[video + 1] > log.topics().starts()[video])) {
        corrections.add(Timing.Correction.TAGS);
      }
      return corrections;
    }

    private boolean isWatchingKnown(int[] videos) {
      long known = IntStream.of(videos).filter(video -> figures.timedViews(video) > 0).count();
      return known > MOSTLY * videos.length;
    }

    private int[] own() {
      return IntStream.range(0, figures.size())
          .filter(video -> figures.creator(video) == creator)
          .toArray();
    }

    /** The rows' works; gives creators their places. */
    private int[] videos() {
      places.put(creator, 0);
      kinPlaces.set(0);
      Int2IntOpenHashMap sizes = new Int2IntOpenHashMap();
      IntArrayList usable = new IntArrayList();
      for (int video = 0; video < figures.size(); video++) {
        if (isUsable(video)) {
          usable.add(video);
          sizes.addTo(figures.creator(video), 1);
        }
      }
      int left = MOST_OTHERS;
      for (int other : inOrder(sizes)) {
        if (left > 0 && other != creator) {
          kinPlaces.set(places.size(), kin.get(other));
          places.put(other, places.size());
          left -= sizes.get(other);
        }
      }
      return usable.intStream().filter(v -> places.containsKey(figures.creator(v))).toArray();
    }

    /** Kin first, in an order that no property of theirs decides. */
    private int[] inOrder(Int2IntOpenHashMap sizes) {
      return sizes
          .keySet()
          .intStream()
          .boxed()
          .sorted(
              Comparator.<Integer>comparingInt(other -> kin.get(other) ? 0 : 1)
                  .thenComparingInt(other -> other * 0x9E3779B9)
                  .thenComparingInt(other -> other))
          .mapToInt(other -> other)
          .toArray();
    }

    private boolean isUsable(int video) {
      long published = figures.published(video);
      return figures.creator(video) != WorkFigures.NONE
          && published != WorkFigures.UNKNOWN
          && published >= earliest()
          && gathered(video) >= LEAST_GATHERED;
    }

    private long earliest() {
      long from = figures.period().from();
      return figures.times() == WorkFigures.PublishingTimes.FIRST_SEEN
          ? from + UNSEEN_BEFORE
          : from - WorkFigures.HOUR;
    }

    /** Share of the outcome that is gathered, as a rule, by the end of the log. */
    private double gathered(int video) {
      long left = (figures.period().to() - figures.published(video)) / WorkFigures.HOUR;
      if (left >= log.window()) {
        return 1;
      }
      double all = delays.within(log.window());
      return all > 0 ? delays.within((int) Math.max(0, left)) / all : 0;
    }

    private WorkOutcomes outcomes(int[] videos, Timing.Outcome outcome) {
      int[] creators = IntStream.of(videos).map(v -> places.get(figures.creator(v))).toArray();
      long from = figures.period().from();
      double length = Math.max(1, figures.period().to() - from);
      double[] counts =
          IntStream.of(videos)
              .mapToDouble(
                  v ->
                      switch (outcome) {
                        case VIEWS -> figures.earlyViews(v);
                        case LIKES -> figures.earlyLikes(v);
                      })
              .toArray();
      return new WorkOutcomes(
          places.size(),
          creators,
          IntStream.of(videos).map(v -> Seasonality.hourOfWeekAt(figures.published(v))).toArray(),
          IntStream.of(videos)
              .mapToDouble(v -> (figures.published(v) - from) / length - 0.5)
              .toArray(),
          counts,
          IntStream.of(videos).mapToDouble(this::gathered).toArray(),
          qualities(videos, outcome),
          new Traits(log, videos, creators).values(TRAIT_TAGS));
    }

    private List<WorkOutcomes.Quality> qualities(int[] videos, Timing.Outcome outcome) {
      List<WorkOutcomes.Quality> qualities = new ArrayList<>();
      double[] views = IntStream.of(videos).mapToDouble(figures::views).toArray();
      if (outcome == Timing.Outcome.VIEWS) {
        qualities.add(quality(IntStream.of(videos).mapToDouble(figures::likes).toArray(), views));
      }
      double[] timed = IntStream.of(videos).mapToDouble(figures::timedViews).toArray();
      if (isWatchingKnown(videos)) {
        double[] watched = IntStream.of(videos).mapToDouble(figures::completion).toArray();
        qualities.add(quality(watched, timed));
      }
      return qualities;
    }

    private static WorkOutcomes.Quality quality(double[] counts, double[] of) {
      return new WorkOutcomes.Quality(
          counts, Arrays.stream(of).map(value -> Math.max(value, 0.5)).toArray());
    }
  }

  /** What is known of works before they are published. */
  private record Traits(DiagnosisLog log, int[] videos, int[] creators) {
    /** Duration and the commonest tags of the first creator, centred within creators. */
    double[][] values(int most) {
      int[] tags = commonest(most);
      double[][] values = new double[videos.length][1 + tags.length];
      for (int row = 0; row < videos.length; row++) {
        int millis = log.rows().videos().durationMillis(videos[row]).orElse(0);
        values[row][0] = millis > 0 ? Math.log(millis) : 0;
        for (int i = 0; i < tags.length; i++) {
          values[row][1 + i] = has(videos[row], tags[i]);
        }
      }
      centre(values);
      return values;
    }

    /** Whether works are known to be of different lengths. */
    boolean haveDurations() {
      return IntStream.of(videos)
              .map(video -> log.rows().videos().durationMillis(video).orElse(0))
              .filter(millis -> millis > 0)
              .distinct()
              .limit(2)
              .count()
          > 1;
    }

    private double has(int video, int tag) {
      WorkTopics topics = log.topics();
      for (int at = topics.starts()[video]; at < topics.starts()[video + 1]; at++) {
        if (topics.tags()[at] == tag) {
          return 1;
        }
      }
      return 0;
    }

    private int[] commonest(int most) {
      int[] works = new int[log.topics().size()];
      for (int row = 0; row < videos.length; row++) {
        if (creators[row] == 0) {
          for (int at = log.topics().starts()[videos[row]];
              at < log.topics().starts()[videos[row] + 1];
              at++) {
            works[log.topics().tags()[at]]++;
          }
        }
      }
      return IntStream.range(0, works.length)
          .filter(tag -> works[tag] >= 3)
          .boxed()
          .sorted(Comparator.comparingInt((Integer tag) -> -works[tag]))
          .limit(most)
          .mapToInt(tag -> tag)
          .toArray();
    }

    private void centre(double[][] values) {
      int width = values.length == 0 ? 0 : values[0].length;
      int groups = Arrays.stream(creators).max().orElse(-1) + 1;
      double[][] sums = new double[groups][width + 1];
      for (int row = 0; row < values.length; row++) {
        for (int i = 0; i < width; i++) {
          sums[creators[row]][i] += values[row][i];
        }
        sums[creators[row]][width]++;
      }
      for (int row = 0; row < values.length; row++) {
        double[] sum = sums[creators[row]];
        for (int i = 0; i < width; i++) {
          values[row][i] -= sum[i] / sum[width];
        }
      }
    }
  }
}
