package dev.zhenzan.server.kuaishou.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an answer, each of the type agreed on. A message names a field, never its value.
 */
final class Answer {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST_ID = 200;
  private static final long LONGEST_SECONDS = Duration.ofDays(3650).toSeconds();

  /** No work is of a later time; a database does not take what lies far beyond. */
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private final String call;
  private final JsonNode fields;

  private Answer(String call, JsonNode fields) {
    this.call = call;
    this.fields = fields;
  }

  /**
   * The answer in a body.
   *
   * @throws PlatformException if it is none, or a refusal
   */
  static Answer parse(String call, byte[] body) {
    Answer answer = new Answer(call, object(call, body));
    long result = answer.number("result");
    if (result != PlatformCode.SUCCESS) {
      throw PlatformException.refused(call, result, answer.fields.path("request_id").asText(null));
    }
    return answer;
  }

  private static JsonNode object(String call, byte[] body) {
    try {
      JsonNode node = JSON.readTree(body);
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException notJson) {
      // The same refusal: the reason would repeat what was answered.
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can be read", e);
    }
    throw PlatformException.unreadable(call, "it is no JSON object");
  }

  /** A text that is not empty. */
  String text(String field) {
    return optionalText(field).orElseThrow(() -> without(field, "a text"));
  }

  /**
   * A text; empty where there is none. Numbers count as texts: ids are written either way. The
   * character 0, which a database does not take, is left out.
   */
  Optional<String> optionalText(String field) {
    JsonNode node = fields.path(field);
    return node.isTextual() || node.isIntegralNumber()
        ? Optional.of(node.asText().replace("\0", "")).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  Secret secret(String field) {
    return Secret.of(text(field));
  }

  long number(String field) {
    return optionalNumber(field).orElseThrow(() -> without(field, "a whole number"));
  }

  private Optional<Long> optionalNumber(String field) {
    JsonNode node = fields.path(field);
    return node.isIntegralNumber() && node.canConvertToLong()
        ? Optional.of(node.asLong())
        : Optional.empty();
  }

  /** The time that lies some seconds after another, ten years at most. */
  Instant after(Instant from, String field) {
    long seconds = number(field);
    if (seconds < 0 || seconds > LONGEST_SECONDS) {
      throw without(field, "a number of seconds within ten years");
    }
    return from.plusSeconds(seconds);
  }

  /** The same; null where the field is missing. */
  @Nullable Instant afterIfGiven(Instant from, String field) {
    return optionalNumber(field).isPresent() ? after(from, field) : null;
  }

  /** Codes, as an array or as a comma list. */
  Set<String> codes(String field) {
    Set<String> codes = new HashSet<>();
    JsonNode node = fields.path(field);
    if (node.isTextual()) {
      codes.addAll(List.of(node.asText().strip().split("\\s*,\\s*")));
    } else {
      node.forEach(each -> codes.add(each.asText().replace("\0", "")));
    }
    return codes;
  }

  /** An object within. */
  Answer inner(String field) {
    JsonNode node = fields.path(field);
    if (!node.isObject()) {
      throw without(field, "an object");
    }
    return new Answer(call, node);
  }

  private String id(String field) {
    String id = text(field);
    if (id.length() > LONGEST_ID) {
      throw without(field, "an id of at most " + LONGEST_ID + " characters");
    }
    return id;
  }

  private Instant time(String field) {
    Instant time = Instant.ofEpochMilli(number(field));
    if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
      throw without(field, "a time in milliseconds");
    }
    return time;
  }

  /** A work. */
  PlatformVideo video() {
    try {
      return new PlatformVideo(
          id("photo_id"),
          optionalText("caption").orElse(""),
          time("create_time"),
          new PlatformVideo.Counts(
              number("view_count"), number("like_count"), number("comment_count")),
          fields.path("pending").asBoolean());
    } catch (IllegalArgumentException e) {
      throw PlatformException.unreadable(call, String.valueOf(e.getMessage()));
    }
  }

  /** The works of a list; one that cannot be read is counted and left out. */
  VideoPage videos(String field) {
    JsonNode list = fields.path(field);
    if (!list.isArray() && !list.isNull() && !list.isMissingNode()) {
      throw without(field, "a list");
    }
    List<PlatformVideo> videos = new ArrayList<>();
    int unreadable = 0;
    for (JsonNode each : list) {
      try {
        videos.add(new Answer(call, each).video());
      } catch (PlatformException e) {
        unreadable++;
      }
    }
    return new VideoPage(videos, unreadable);
  }

  private PlatformException without(String field, String type) {
    return PlatformException.unreadable(call, "its field " + field + " is not " + type);
  }
}
