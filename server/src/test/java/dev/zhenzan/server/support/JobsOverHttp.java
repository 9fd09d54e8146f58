package dev.zhenzan.server.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Orders jobs over HTTP and waits for what comes of them. */
public record JobsOverHttp(Visitor visitor) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long PAUSE = Duration.ofMillis(100).toNanos();

  /** Orders a job; its id. */
  public String order(String kind, String parameters) {
    HttpResponse<String> answer =
        visitor.post(
            "/api/v1/jobs", "{\"kind\": \"%s\", \"parameters\": %s}".formatted(kind, parameters));
    if (answer.statusCode() != 201) {
      throw new AssertionError("not ordered: " + answer.statusCode() + " " + answer.body());
    }
    return json(answer.body()).path("id").asText();
  }

  /** The job as it stands. */
  public JsonNode job(String id) {
    return json(visitor.get("/api/v1/jobs/" + id).body());
  }

  /** The job once it is over. */
  public JsonNode over(String id) {
    return await(id, job -> !job.path("ended_at").isNull());
  }

  /** Orders a job and waits until it is done. */
  public JsonNode done(String kind, String parameters) {
    JsonNode job = over(order(kind, parameters));
    if (!job.path("state").asText().equals("done")) {
      throw new AssertionError("not done: " + job);
    }
    return job;
  }

  /** The job as soon as it is as wanted. */
  public JsonNode await(String id, Predicate<JsonNode> wanted) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      JsonNode job = job(id);
      if (wanted.test(job)) {
        return job;
      }
      LockSupport.parkNanos(PAUSE);
    }
    throw new AssertionError("in vain: " + job(id));
  }

  /** A body as JSON. */
  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }
}
