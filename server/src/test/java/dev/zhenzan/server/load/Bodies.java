package dev.zhenzan.server.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Batches of interactions as JSON lines, made before anything is timed. */
final class Bodies {
  private static final int FIRST_ID = 100_000_000;
  private static final int ACCOUNTS = 1_000_000;
  private static final int VIDEOS = 50_000;
  private static final long FIRST_SECOND = 1_777_600_000L;

  private Bodies() {}

  static List<byte[]> of(int bodies, int rows, long seed) {
    Random random = new Random(seed);
    List<byte[]> made = new ArrayList<>();
    for (int i = 0; i < bodies; i++) {
      made.add(body(rows, random));
    }
    return made;
  }

  /** One of the works that the rows are about. */
  static String work(Random random) {
    return work(random.nextInt(VIDEOS));
  }

  /** A work that rows are about, by its number from 0. */
  static String work(int number) {
    return "v" + (FIRST_ID + number);
  }

  /** One batch of accounts that take part, from a number on. */
  static byte[] consenting(int first, int accounts) {
    StringBuilder text = new StringBuilder(accounts * 50);
    for (int i = first; i < first + accounts; i++) {
      text.append("{\"account_id\":\"u").append(FIRST_ID + i).append("\",\"consent\":true}\n");
    }
    return text.toString().getBytes(UTF_8);
  }

  /** One batch. */
  static byte[] body(int rows, Random random) {
    StringBuilder text = new StringBuilder(rows * 170);
    for (int i = 0; i < rows; i++) {
      text.append("{\"account_id\":\"u")
          .append(FIRST_ID + random.nextInt(ACCOUNTS))
          .append("\",\"video_id\":\"")
          .append(work(random))
          .append("\",\"kind\":\"like\",\"time\":")
          .append(FIRST_SECOND + random.nextInt(86_400))
          .append(",\"dwell_ms\":")
          .append(random.nextInt(60_000))
          .append(",\"duration_ms\":30000,\"surface\":\"feed\",\"region\":\"CN-11\"}\n");
    }
    return text.toString().getBytes(UTF_8);
  }
}
