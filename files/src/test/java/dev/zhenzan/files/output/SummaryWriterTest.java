package dev.zhenzan.files.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.files.source.SourceSummary;
import dev.zhenzan.model.AuditResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryWriterTest {
  private static final String COUNTS =
      """
      {
        "input" : {
          "sources" : [ {
            "file" : "likes.csv",
            "role" : "interactions",
            "rows" : 6,
            "accepted" : 4,
            "rejected" : 2,
            "interactions" : 4,
            "time_format" : "epoch seconds",
            "read_to_its_end" : true,
            "notes" : [ "column x is ignored" ]
          } ],
          "rows" : 6,
          "accepted" : 4,
          "rejected" : 2,
          "interactions" : 4,
          "period" : {
            "from" : "2026-03-02T04:00:00.000Z",
            "to" : "2026-03-02T04:00:01.000Z"
          }
        },
        "verdicts" : {
          "interactions" : 4,
          "by_verdict" : {
            "valid" : 1,
            "suspect" : 1,
            "invalid_general" : 1,
            "invalid_sophisticated" : 1
          },
          "accounts" : 2,
          "accounts_by_verdict" : {
            "valid" : 1,
            "suspect" : 1,
            "invalid_general" : 0,
            "invalid_sophisticated" : 0
          },
          "videos" : 2,
          "creators" : 1,
          "groups" : 2,
          "likes" : 3,
          "valid_likes" : {
            "low" : 0.5,
            "estimate" : 1.04,
            "high" : 1.5
          },
          "authenticity" : {
            "low" : 0.1,
            "estimate" : 0.3333333333333333,
            "high" : 0.8
          }
        },
      """;

  private static final String RUN =
      """
        "nothing_lost" : true,
        "detectors" : [ {
          "detector" : "lockstep",
          "ran" : true,
          "findings" : 2
        }, {
          "detector" : "burst",
          "ran" : false,
          "skipped" : "no views",
          "findings" : 0
        } ],
        "thresholds" : {
          "probability.invalid" : 0.9,
          "probability.suspect" : 0.5
        },
        "run" : {
          "versions" : {
            "java" : "25",
            "zhenzan" : "0.1.0"
          },
          "seconds_by_stage" : {
            "read" : 1.5
          },
          "memory_budget_bytes" : 4096,
          "heap_bytes" : 3000,
          "estimated_heap_bytes" : 2000,
          "peak_memory_bytes" : 1024
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void summary_tellsCountsDetectorsAndRun() throws IOException {
    assertThat(summary(run(4, 1.5))).isEqualTo(COUNTS + RUN);
  }

  @Test
  void thresholdThatWasAFloat_hasNoDigitsItNeverHad() throws IOException {
    AuditResult result = Fixture.result();
    AuditResult precise =
        new AuditResult(
            result.input(),
            result.verdicts(),
            result.accounts(),
            result.groups(),
            result.scores(),
            result.detectors(),
            Map.of("probability.invalid", (double) 0.99f));
    assertThat(summary(precise, run(4, 1.5))).contains("\"probability.invalid\" : 0.99\n");
  }

  @Test
  void equalRuns_differUnderRunAlone() throws IOException {
    String one = summary(run(4, 1.5));
    String other = summary(run(4, 2.5));
    assertThat(one).isNotEqualTo(other);
    assertThat(one.substring(0, one.indexOf("\"run\"")))
        .isEqualTo(other.substring(0, other.indexOf("\"run\"")));
  }

  @Test
  void interactionWithoutVerdict_isToldAsLost() throws IOException {
    assertThat(summary(run(5, 1.5))).contains("\"nothing_lost\" : false");
  }

  @Test
  void sourceThatBreaksOff_isToldAsLost() throws IOException {
    assertThat(summary(run(4, 1.5, 6)))
        .contains("\"read_to_its_end\" : false", "\"nothing_lost\" : false");
  }

  private static RunSummary run(long interactions, double seconds) {
    return run(interactions, seconds, 0);
  }

  private static RunSummary run(long interactions, double seconds, long brokenAtLine) {
    SourceSummary source =
        new SourceSummary(
            "likes.csv",
            "interactions",
            6,
            4,
            interactions,
            2,
            "epoch seconds",
            brokenAtLine,
            List.of("column x is ignored"));
    Map<String, String> versions = Map.of("zhenzan", "0.1.0", "java", "25");
    return new RunSummary(
        List.of(source),
        Map.of("read", seconds),
        new RunSummary.Memory(4_096, 3_000, 2_000, 1_024),
        versions);
  }

  private String summary(RunSummary run) throws IOException {
    return summary(Fixture.result(), run);
  }

  private String summary(AuditResult result, RunSummary run) throws IOException {
    Path file = folder.resolve("summary.json");
    SummaryWriter.write(result, run, file);
    return Files.readString(file);
  }
}
