package dev.zhenzan.server.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The file {@code summary.json} of an audit. */
record AuditSummary(ObjectNode json) {
  static AuditSummary read(Path folder) {
    try {
      JsonNode root = new ObjectMapper().readTree(folder.resolve("summary.json").toFile());
      ObjectNode json = (ObjectNode) root;
      // Where the files stood is of no use to a reader.
      ((ObjectNode) json.path("input")).remove("sources");
      return new AuditSummary(json);
    } catch (IOException e) {
      throw new UncheckedIOException("the summary of an audit cannot be read", e);
    }
  }

  /** Counts of the whole audit. */
  JsonNode verdicts() {
    return json.path("verdicts");
  }

  /**
   * What is stored.
   *
   * @param audit its id
   * @param job that made it
   * @param policyRevision of the decision policy that it judged by
   */
  record Made(UUID audit, UUID job, int policyRevision) {}

  void store(Handle handle, Made made) {
    JsonNode counts = verdicts();
    JsonNode valid = counts.path("valid_likes");
    JsonNode authenticity = counts.path("authenticity");
    handle
        .createUpdate(
            """
            insert into audit (audit_id, job_id, period_from, period_to, interactions, accounts,
              works, creators, groups, likes, valid_likes, valid_low, valid_high, authenticity,
              authenticity_low, authenticity_high, summary, policy_revision)
            values (:audit, :job, cast(:from as timestamptz), cast(:to as timestamptz),
              :interactions, :accounts, :works, :creators, :groups, :likes, :valid, :low, :high,
              :authenticity, :alow, :ahigh, cast(:summary as json), :policy)""")
        .bind("audit", made.audit())
        .bind("job", made.job())
        .bind("policy", made.policyRevision())
        .bind("from", json.path("input").path("period").path("from").asText(null))
        .bind("to", json.path("input").path("period").path("to").asText(null))
        .bind("interactions", counts.path("interactions").asLong())
        .bind("accounts", counts.path("accounts").asLong())
        .bind("works", counts.path("videos").asLong())
        .bind("creators", counts.path("creators").asLong())
        .bind("groups", counts.path("groups").asInt())
        .bind("likes", counts.path("likes").asLong())
        .bind("valid", valid.path("estimate").asDouble())
        .bind("low", valid.path("low").asDouble())
        .bind("high", valid.path("high").asDouble())
        .bind("authenticity", number(authenticity.path("estimate")))
        .bind("alow", number(authenticity.path("low")))
        .bind("ahigh", number(authenticity.path("high")))
        .bind("summary", json.toString())
        .execute();
  }

  private static @Nullable Double number(JsonNode node) {
    return node.isNumber() ? (Double) node.asDouble() : null;
  }
}
