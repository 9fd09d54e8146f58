package dev.zhenzan.server.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person has to decide.
 *
 * @param kind {@code verdict} or {@code appeal}
 * @param subjectKind {@code account}, {@code video} or {@code group}
 * @param auditId of which audit a group is; null for accounts and works of an appeal
 * @param probability of being invalid, 0 to 1; of a work the share of its likes that is invalid
 * @param state {@code open} or {@code decided}
 * @param decision the last one; null before any
 * @param revision what If-Match names
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Review(
    UUID id,
    String kind,
    String subjectKind,
    String subjectId,
    @Nullable UUID auditId,
    String verdict,
    double probability,
    List<String> reasons,
    long interactions,
    String state,
    Instant openedAt,
    @Nullable Instant dueAt,
    @Nullable String decision,
    int revision) {
  public Review {
    reasons = List.copyOf(reasons);
  }

  /**
   * What was found.
   *
   * @param strengthNats evidence of a group in nats; 0 where none is stored
   * @param probability mean of the interactions it was found on
   * @param interactions how many
   */
  public record Evidence(
      String reason,
      double strengthNats,
      double probability,
      String detail,
      String detailZh,
      long interactions) {}

  /** One decision. */
  public record Decided(String decision, String note, String personName, Instant time) {}

  /** What somebody said against a verdict. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Appealed(
      UUID id,
      UUID reviewId,
      String subjectKind,
      String subjectId,
      @Nullable String reason,
      String statement,
      String state,
      Instant madeAt) {}

  /** A point of a group's picture; accounts under a pseudonym. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Node(String id, String kind, String label, @Nullable Double probability) {}

  /** An interaction in a group's picture. */
  public record Edge(String account, String video, Instant time) {}

  /** A sample that fits a picture, of how many there are. */
  public record Graph(List<Node> nodes, List<Edge> edges, int nodesInAll) {}

  /** The stretch of time of a group. */
  public record Window(Instant from, Instant to) {}

  /** A group as its audit found it. */
  public record Group(
      String groupId,
      int accounts,
      int videos,
      int interactions,
      int invalid,
      boolean synchronous,
      double expected,
      double suspiciousness,
      double qValue,
      Window window,
      String evidence,
      String evidenceZh,
      Graph graph) {}

  /**
   * A case with all that speaks for and against.
   *
   * @param notFound reasons that no interaction of the subject has: they speak for it
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Detail(
      @JsonUnwrapped Review review,
      List<Evidence> evidence,
      List<String> notFound,
      @Nullable Group group,
      @Nullable Appealed appeal,
      List<Decided> decisions) {}
}
