package dev.zhenzan.server.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Likes of one hour.
 *
 * @param hour its beginning
 * @param invalid judged invalid, of either kind
 * @param suspect judged suspect
 */
public record Hour(Instant hour, int likes, int invalid, int suspect) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LENGTH = Duration.ofHours(1);

  /** Beyond this, hours without likes are left out: nobody looks at years by the hour. */
  private static final int MOST_FILLED = 24 * 90;

  /** As the table has them, with the hours without likes between them. */
  static List<Hour> read(String text) {
    try {
      List<Hour> hours = new ArrayList<>();
      for (JsonNode each : JSON.readTree(text)) {
        Hour hour = of(each);
        fill(hours, hour);
        hours.add(hour);
      }
      return hours;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the database has JSON that is none", e);
    }
  }

  private static Hour of(JsonNode json) {
    return new Hour(
        Instant.parse(json.path("hour").asText()),
        json.path("likes").asInt(),
        json.path("invalid").asInt(),
        json.path("suspect").asInt());
  }

  private static void fill(List<Hour> hours, Hour next) {
    if (hours.isEmpty()
        || Duration.between(hours.getFirst().hour, next.hour).toHours() > MOST_FILLED) {
      return;
    }
    Instant empty = hours.getLast().hour.plus(LENGTH);
    while (empty.isBefore(next.hour)) {
      hours.add(new Hour(empty, 0, 0, 0));
      empty = empty.plus(LENGTH);
    }
  }
}
