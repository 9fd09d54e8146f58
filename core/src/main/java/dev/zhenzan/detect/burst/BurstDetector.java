package dev.zhenzan.detect.burst;

import dev.zhenzan.detect.Detection;
import dev.zhenzan.detect.Detector;
import dev.zhenzan.graph.Csr;
import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.DetectorRun;
import dev.zhenzan.model.Evidence;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds stretches of a video's likes that passers-by made; see the package's article. */
public final class BurstDetector implements Detector {
  /** Passers-by that a burst needs at least, and likes that a video needs to be looked at. */
  public static final int MIN_PASSERS_BY = 8;

  /** Nats a stretch must add up to beyond the logarithm of the number of likes. */
  public static final double MARGIN = 8;

  private static final String MOST = "most accounts have hardly any likes";

  @Override
  public Detection detect(AuditInput input, Workers workers) {
    InteractionTable table = input.interactions();
    int[] videoOf = new int[table.size()];
    for (int row = 0; row < videoOf.length; row++) {
      videoOf[row] = table.kind(row) == InteractionKind.LIKE ? table.video(row) : -1;
    }
    Csr byVideo =
        Csr.groupBy(videoOf, table.videos().size(), workers).sortedBy(table::time, workers);
    PasserBy passers = PasserBy.of(table, byVideo, workers);
    if (passers.areMost()) {
      return new Detection(List.of(), List.of(), List.of(new DetectorRun("burst", MOST, 0)));
    }
    List<Evidence> evidence = new ArrayList<>();
    Ranges.of(byVideo.rows())
        .map(
            workers,
            (from, to) ->
                IntStream.range(from, to)
                    .filter(video -> byVideo.length(video) >= MIN_PASSERS_BY)
                    .mapToObj(video -> scan(table, inTime(byVideo, video), passers))
                    .flatMap(Optional::stream)
                    .toList())
        .forEach(evidence::addAll);
    return new Detection(
        evidence, List.of(), List.of(new DetectorRun("burst", "", evidence.size())));
  }

  private static int[] inTime(Csr byVideo, int video) {
    return IntStream.range(byVideo.start(video), byVideo.end(video))
        .map(byVideo::element)
        .toArray();
  }

  /** A video's likes as a walk of gains; the greatest stretch of it. */
  private static Optional<Evidence> scan(InteractionTable table, int[] likes, PasserBy passers) {
    double sum = 0;
    double best = 0;
    int from = 0;
    int bestFrom = 0;
    int bestTo = -1;
    for (int i = 0; i < likes.length; i++) {
      sum += passers.gain(likes[i]);
      if (sum <= 0) {
        sum = 0;
        from = i + 1;
      } else if (sum > best) {
        best = sum;
        bestFrom = from;
        bestTo = i;
      }
    }
    if (best < Math.log(table.size()) + MARGIN) {
      return Optional.empty();
    }
    return evidence(Arrays.copyOfRange(likes, bestFrom, bestTo + 1), passers);
  }

  private static Optional<Evidence> evidence(int[] stretch, PasserBy passers) {
    int[] rows = Arrays.stream(stretch).filter(passers::is).sorted().toArray();
    if (rows.length < MIN_PASSERS_BY) {
      return Optional.empty();
    }
    double ordinary = 0;
    for (int row : stretch) {
      ordinary += passers.share(row);
    }
    float[] strengths = new float[rows.length];
    double odds = Math.max(1e-2, rows.length - ordinary) / Math.max(0.5, ordinary);
    Arrays.fill(strengths, (float) Math.log(odds));
    return Optional.of(Evidence.of(Reason.BURST_COMPOSITION, rows, strengths));
  }
}
