package dev.zhenzan.server.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhenzan.server.guard.Arrival;
import dev.zhenzan.server.guard.Arrivals;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one reader was told of which second. Of one thread at a time. */
final class Seconds {
  private final Map<Instant, Second> told = new HashMap<>();

  /**
   * Interactions that came in within a second.
   *
   * @param judged how many of them the guard has judged; null where it has judged none
   * @param invalid how many of those it last called invalid
   * @param suspect how many of those it last called suspect
   * @param delayMs the longest time, in milliseconds, from when a batch was received until
   *     something was said of it
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Second(
      Instant time,
      long interactions,
      @Nullable Long judged,
      @Nullable Long invalid,
      @Nullable Long suspect,
      @Nullable Long delayMs) {

    static Second of(Instant time, List<Arrival> arrivals) {
      long interactions =
          arrivals.stream().mapToLong(arrival -> arrival.batch().tally().accepted()).sum();
      List<Arrival.Word> words =
          arrivals.stream().flatMap(arrival -> arrival.word().stream()).toList();
      if (words.isEmpty()) {
        return new Second(time, interactions, null, null, null, null);
      }
      List<Arrival.Counts> counts = words.stream().map(Arrival.Word::counts).toList();
      return new Second(
          time,
          interactions,
          counts.stream().mapToLong(Arrival.Counts::judged).sum(),
          counts.stream().mapToLong(Arrival.Counts::invalid).sum(),
          counts.stream().mapToLong(Arrival.Counts::suspect).sum(),
          words.stream().mapToLong(Arrival.Word::delayMillis).max().orElseThrow());
    }
  }

  /**
   * The seconds of the last two minutes that are over, if they were not told yet or something else
   * is to be said of them now.
   */
  List<Second> news(List<Arrival> arrivals, Instant now) {
    Map<Instant, List<Arrival>> bySecond =
        arrivals.stream()
            .filter(arrival -> arrival.batch().kind().equals("interactions"))
            .collect(
                Collectors.groupingBy(
                    arrival -> arrival.batch().receivedAt().truncatedTo(ChronoUnit.SECONDS)));
    List<Second> news = new ArrayList<>();
    Instant over = now.truncatedTo(ChronoUnit.SECONDS);
    Instant first = over.minus(Arrivals.KEPT);
    for (Instant time = first; time.isBefore(over); time = time.plusSeconds(1)) {
      Second second = Second.of(time, bySecond.getOrDefault(time, List.of()));
      if (isNews(told.get(time), second)) {
        told.put(time, second);
        news.add(second);
      }
    }
    told.keySet().removeIf(time -> time.isBefore(first));
    return news;
  }

  /** Where more comes in than is kept, what was told stays. */
  private static boolean isNews(@Nullable Second before, Second now) {
    return before == null || (now.interactions >= before.interactions && !now.equals(before));
  }
}
