package dev.zhenzan.certificate;

import dev.zhenzan.certificate.json.Json;
import dev.zhenzan.certificate.json.JsonObject;
import dev.zhenzan.certificate.proof.Timestamp;
import dev.zhenzan.model.Interval;
import dev.zhenzan.tlog.VerificationException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * What was found, with everything that the figure needs to be read by.
 *
 * @param authenticity the share of genuine likes to expect from this audience, 0 to 1, with its 95
 *     % interval
 * @param counts what it rests on
 * @param period the first and the last interaction of the log that was judged
 * @param grade what kind of evidence that log is
 * @param methodology the method that judged
 */
public record Assessment(
    Interval authenticity,
    Counts counts,
    Period period,
    EvidenceGrade grade,
    Methodology methodology) {
  private static final Set<String> MEMBERS =
      Set.of(
          "authenticity",
          "confidence",
          "likes",
          "validLikes",
          "videos",
          "period",
          "evidenceGrade",
          "methodology");

  /** Of every interval here. */
  private static final double CONFIDENCE = 0.95;

  /**
   * Counts behind a share.
   *
   * @param likes likes counted, one for each account and video; below 2^53
   * @param validLikes how many of these are genuine, with its 95 % interval
   * @param videos on how many videos they are, at least 1 and below 2^53
   */
  public record Counts(long likes, Interval validLikes, long videos) {
    /** Whole numbers below are doubles too. */
    private static final long EXACT = 1L << 53;

    public Counts {
      if (likes < 1 || likes >= EXACT || videos < 1 || videos >= EXACT) {
        throw new IllegalArgumentException("likes and videos must be from 1 to 2^53 - 1");
      }
      if (validLikes.low() < 0 || validLikes.high() > likes) {
        throw new IllegalArgumentException("0 <= validLikes <= likes must hold");
      }
    }
  }

  /**
   * A span of time, in whole seconds.
   *
   * @param from the first interaction
   * @param to the last interaction
   */
  public record Period(Instant from, Instant to) {
    public Period {
      from = from.truncatedTo(ChronoUnit.SECONDS);
      to = to.truncatedTo(ChronoUnit.SECONDS);
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("to must not be before from: " + to);
      }
    }
  }

  public Assessment {
    if (authenticity.low() < 0 || authenticity.high() > 1) {
      throw new IllegalArgumentException("authenticity must be from 0 to 1: " + authenticity);
    }
  }

  JsonObject toJson() {
    return JsonObject.empty()
        .with("authenticity", json(authenticity))
        .with("confidence", CONFIDENCE)
        .with("likes", (double) counts.likes)
        .with("validLikes", json(counts.validLikes))
        .with("videos", (double) counts.videos)
        .with(
            "period",
            JsonObject.empty()
                .with("from", Timestamp.format(period.from))
                .with("to", Timestamp.format(period.to)))
        .with("evidenceGrade", grade.name())
        .with("methodology", methodology.toJson());
  }

  static Assessment parse(JsonObject json) throws VerificationException {
    json.requireOnly(MEMBERS);
    json.require("confidence", Json.of(CONFIDENCE));
    JsonObject period = json.object("period");
    period.requireOnly(Set.of("from", "to"));
    try {
      return new Assessment(
          interval(json.object("authenticity")),
          new Counts(
              json.count("likes"), interval(json.object("validLikes")), json.count("videos")),
          new Period(Timestamp.parse(period.text("from")), Timestamp.parse(period.text("to"))),
          EvidenceGrade.parse(json.text("evidenceGrade")),
          Methodology.parse(json.object("methodology")));
    } catch (IllegalArgumentException e) {
      throw new VerificationException("the assessment contradicts itself", e);
    }
  }

  private static JsonObject json(Interval interval) {
    return JsonObject.empty()
        .with("low", interval.low())
        .with("estimate", interval.estimate())
        .with("high", interval.high());
  }

  private static Interval interval(JsonObject json) throws VerificationException {
    json.requireOnly(Set.of("low", "estimate", "high"));
    return new Interval(json.number("low"), json.number("estimate"), json.number("high"));
  }
}
