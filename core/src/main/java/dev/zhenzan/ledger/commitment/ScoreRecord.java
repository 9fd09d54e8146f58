package dev.zhenzan.ledger.commitment;

import dev.zhenzan.ledger.encoding.FieldReader;
import dev.zhenzan.ledger.encoding.FieldWriter;
import dev.zhenzan.tlog.VerificationException;
import java.util.Objects;

/**
 * The authenticity of a video, under the key of its creator, or of the video where the creator is
 * not known.
 *
 * @param video as the source writes it
 * @param creator as the source writes it; empty where it is not known
 * @param likes likes counted
 * @param authenticity share of genuine likes with its interval
 */
public record ScoreRecord(String video, String creator, int likes, Share authenticity)
    implements CommittedRecord {
  private static final int ONE = 1_000_000;

  /**
   * A share with the bounds of its 95 % interval, in millionths, 0 to 1,000,000.
   *
   * @param low lower bound
   * @param estimate between the bounds
   * @param high upper bound
   */
  public record Share(int low, int estimate, int high) {
    public Share {
      if (!(0 <= low && low <= estimate && estimate <= high && high <= ONE)) {
        throw new IllegalArgumentException(
            "0 <= low <= estimate <= high <= 1000000 must hold: %d, %d, %d"
                .formatted(low, estimate, high));
      }
    }
  }

  public ScoreRecord {
    Objects.requireNonNull(video, "video");
    Objects.requireNonNull(creator, "creator");
    Objects.requireNonNull(authenticity, "authenticity");
    if (likes < 0) {
      throw new IllegalArgumentException("likes must not be negative: " + likes);
    }
  }

  @Override
  public RecordKind kind() {
    return RecordKind.SCORE;
  }

  @Override
  public Subject subject() {
    return creator.isEmpty() ? Subject.video(video) : Subject.account(creator);
  }

  @Override
  public byte[] canonical() {
    FieldWriter out = new FieldWriter().text(video).text(creator).u32(likes);
    Share share = authenticity;
    return out.u32(share.low()).u32(share.estimate()).u32(share.high()).bytes();
  }

  static ScoreRecord parse(byte[] bytes) throws VerificationException {
    FieldReader in = new FieldReader("the record", bytes);
    String video = in.text();
    String creator = in.text();
    int likes = in.u32(Integer.MAX_VALUE);
    int low = in.u32(ONE);
    int estimate = in.u32(ONE);
    int high = in.u32(ONE);
    in.end();
    try {
      return new ScoreRecord(video, creator, likes, new Share(low, estimate, high));
    } catch (IllegalArgumentException e) {
      throw new VerificationException("the record is no score: " + e.getMessage());
    }
  }

  @Override
  public String told() {
    return "video %s%s: %.2f %% of %,d likes genuine (95 %% interval %.2f to %.2f)"
        .formatted(
            video,
            creator.isEmpty() ? "" : " of creator " + creator,
            authenticity.estimate() / 1e4,
            likes,
            authenticity.low() / 1e4,
            authenticity.high() / 1e4);
  }

  @Override
  public String toString() {
    return "ScoreRecord[]";
  }
}
