package dev.zhenzan.verdict;

import java.util.List;

/**
 * How probabilities turned out on worlds that nothing was fitted on: of likes that are said to be
 * invalid with about one probability, the share that is.
 *
 * @param bins by probability, ascending
 */
public record Reliability(List<Bin> bins) {
  public Reliability {
    bins = List.copyOf(bins);
  }

  /**
   * Likes of about one probability.
   *
   * @param said mean probability of being invalid, 0 to 1
   * @param invalid share that is invalid, 0 to 1
   * @param likes how many there are
   */
  public record Bin(double said, double invalid, long likes) {}

  /**
   * Reads lines of {@code SAID INVALID LIKES}.
   *
   * @throws IllegalArgumentException where a line is not of the form; it names the line
   */
  public static Reliability parse(List<String> lines) {
    return new Reliability(lines.stream().map(line -> bin(line, lines.indexOf(line) + 1)).toList());
  }

  private static Bin bin(String line, int number) {
    String[] words = line.split(" ", -1);
    try {
      if (words.length == 3) {
        return new Bin(
            Double.parseDouble(words[0]), Double.parseDouble(words[1]), Long.parseLong(words[2]));
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("line " + number + ": not a number: " + line, e);
    }
    throw new IllegalArgumentException("line " + number + ": expected 'SAID INVALID LIKES'");
  }

  /** Expected calibration error: the mean distance of said from invalid, over likes, 0 to 1. */
  public double error() {
    double off = 0;
    long all = 0;
    for (Bin bin : bins) {
      off += bin.likes * Math.abs(bin.said - bin.invalid);
      all += bin.likes;
    }
    return all == 0 ? 0 : off / all;
  }
}
