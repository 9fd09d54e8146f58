package dev.zhenzan.server.kuaishou.notice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A notice of the platform.
 *
 * @param appId for which app
 * @param event what happened
 * @param at when
 * @param messageId the same for each repetition, and for nothing else
 * @param openId whom it concerns; null where it names nobody
 * @param scopes which ones it speaks of
 */
record Notice(
    String appId,
    Event event,
    Instant at,
    String messageId,
    @Nullable String openId,
    List<String> scopes) {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST_ID = 200;

  /** What may have happened. */
  enum Event {
    /** The platform looks whether somebody listens. */
    TEST("test"),
    /** A person opened something to the app. */
    AUTHORIZE("AUTHORIZE"),
    /** A person closed something. */
    UN_AUTHORIZE("UN_AUTHORIZE"),
    /** Something that is not known here: answered, counted, and without effect. */
    UNKNOWN("");

    private final String word;

    Event(String word) {
      this.word = word;
    }

    private static Event of(String word) {
      for (Event event : values()) {
        if (event.word.equals(word)) {
          return event;
        }
      }
      return UNKNOWN;
    }
  }

  /** The notice in a body; empty where there is none. */
  static Optional<Notice> parse(byte[] body) {
    try {
      JsonNode node = JSON.readTree(body);
      return node == null ? Optional.empty() : read(node);
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  private static Optional<Notice> read(JsonNode node) {
    String messageId = node.path("message_id").asText("");
    JsonNode at = node.path("timestamp");
    String event = node.path("event").asText("");
    if (messageId.isBlank()
        || messageId.length() > LONGEST_ID
        || messageId.indexOf('\0') >= 0
        || event.isBlank()
        || !at.canConvertToLong()) {
      return Optional.empty();
    }
    JsonNode data = node.path("data");
    List<String> scopes = new ArrayList<>();
    data.path("scope").forEach(scope -> scopes.add(plain(scope.asText())));
    return Optional.of(
        new Notice(
            node.path("app_id").asText(""),
            Event.of(event),
            Instant.ofEpochMilli(at.asLong()),
            messageId,
            data.path("open_id").isTextual() ? plain(data.path("open_id").asText()) : null,
            List.copyOf(scopes)));
  }

  /** Without the character 0, which a database does not take. */
  private static String plain(String text) {
    return text.replace("\0", "");
  }
}
