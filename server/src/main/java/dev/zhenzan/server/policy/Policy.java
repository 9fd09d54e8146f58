package dev.zhenzan.server.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.verdict.DecisionPolicy;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which probabilities lead to what; 0 &lt; suspect &lt;= review &lt;= invalid &lt;= 1.
 *
 * @param suspect from this on an interaction is suspect
 * @param review share of a work's likes that is invalid from which on a person looks at the work
 * @param invalid from this on an interaction is invalid
 * @param appealDays within which an appeal is decided, 1 to 90
 * @param note why
 * @param inForceSince null in a request, and for the standard
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Policy(
    double suspect,
    double review,
    double invalid,
    int appealDays,
    String note,
    @Nullable Instant inForceSince) {
  private static final int LONGEST = 2_000;
  private static final double REVIEW = 0.7;
  private static final int DAYS = 15;
  private static final Map<String, Integer> BITS =
      Arrays.stream(Reason.values())
          .collect(Collectors.toUnmodifiableMap(Reason::code, Reason::bit));

  /** A policy as it is asked for. */
  public record Request(
      @Nullable Double suspect,
      @Nullable Double review,
      @Nullable Double invalid,
      @Nullable Integer appealDays,
      @Nullable String note,
      @Nullable Instant inForceSince) {
    Policy checked() {
      if (suspect == null || review == null || invalid == null) {
        throw ProblemException.ofValue("/suspect", "suspect, review and invalid are needed");
      }
      if (!(0 < suspect && suspect <= review && review <= invalid && invalid <= 1)) {
        throw ProblemException.ofValue(
            "/suspect", "0 < suspect <= review <= invalid <= 1 must hold");
      }
      if (appealDays == null || appealDays < 1 || appealDays > 90) {
        throw ProblemException.ofValue("/appeal_days", "a whole number from 1 to 90 is needed");
      }
      String why = note == null ? "" : note;
      if (why.length() > LONGEST) {
        throw ProblemException.ofValue("/note", "at most 2,000 characters");
      }
      return new Policy(suspect, review, invalid, appealDays, why, null);
    }
  }

  /** What holds before anybody decided: the core's standard. */
  public static Policy standard() {
    DecisionPolicy core = DecisionPolicy.standard();
    return new Policy(core.suspect(), REVIEW, core.invalid(), DAYS, "", null);
  }

  /**
   * The verdict on a probability that rests on these reasons, as an audit decides. Codes that only
   * another version knows have no rule here: the probability alone decides what they said.
   */
  Verdict decide(double probability, Collection<String> reasons) {
    int bits =
        reasons.stream()
            .mapToInt(code -> BITS.getOrDefault(code, 0))
            .reduce(0, (all, bit) -> all | bit);
    return new DecisionPolicy(suspect, invalid).decide(probability, bits);
  }

  /** The options by which {@code zhenzan audit} judges so. */
  public List<String> options() {
    return List.of(
        "--suspect-from", Double.toString(suspect), "--invalid-from", Double.toString(invalid));
  }

  /** Whether both decide alike, whatever their notes say. */
  boolean decidesAs(Policy other) {
    return suspect == other.suspect
        && review == other.review
        && invalid == other.invalid
        && appealDays == other.appealDays;
  }

  static List<String> reasons(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(";"));
  }
}
