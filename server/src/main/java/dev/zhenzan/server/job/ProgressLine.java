package dev.zhenzan.server.job;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a command says on standard error of how far it is, where there is no terminal.
 *
 * @param task what is done: {@code reading}, {@code auditing}
 * @param share of the task that is done, 0 to 1
 */
record ProgressLine(String task, double share) {
  private static final Pattern ON_THE_WAY =
      Pattern.compile("([a-z]+(?: [a-z]+)?): (\\d{1,3}) %.*, \\d+ s");
  private static final Pattern AT_THE_END =
      Pattern.compile("([a-z]+(?: [a-z]+)?): .* in [\\d.]+ s");
  private static final double ALL = 100;

  /** The progress in a line; empty if it tells of something else. */
  static Optional<ProgressLine> of(String line) {
    Matcher way = ON_THE_WAY.matcher(line);
    if (way.matches()) {
      double share = Integer.parseInt(way.group(2)) / ALL;
      return Optional.of(new ProgressLine(way.group(1), Math.min(1, share)));
    }
    Matcher end = AT_THE_END.matcher(line);
    return end.matches() ? Optional.of(new ProgressLine(end.group(1), 1)) : Optional.empty();
  }
}
