package dev.zhenzan.tlog.log;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A process that appends to a log until it is killed, and tells what was acknowledged: a line with
 * the number of the first entry, how many there are, and the index of the first.
 */
final class WriterProcess {
  /** Ends a line that was written whole. */
  static final String END = " .";

  private WriterProcess() {}

  /** {@code DIRECTORY SEED}. */
  public static void main(String[] arguments) throws Exception {
    SplittableRandom random = new SplittableRandom(Long.parseLong(arguments[1]));
    SequencerSettings settings = new SequencerSettings(Duration.ofMillis(1), 2_000, 1 << 20, 4_096);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    try (DirectoryStorage storage = DirectoryStorage.open(Path.of(arguments[0]), 2);
        Sequencer sequencer = Sequencer.open(storage, TestLog.SIGNER, settings)) {
      int next = (int) TestLog.checkpoint(storage).orElseThrow().size();
      out.println("open " + next);
      while (true) {
        int count = 1 + random.nextInt(random.nextInt(4) == 0 ? 700 : 20);
        List<byte[]> entries = TestLog.entries(next, next + count);
        Append append = sequencer.append(entries);
        long[] indexes = random.nextBoolean() ? append.awaitSequenced() : append.awaitPublished();
        out.println(next + " " + count + " " + indexes[0] + END);
        next += count;
      }
    }
  }
}
