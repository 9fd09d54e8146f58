package dev.zhenzan.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Inputs that nobody should send: random bytes, and valid inputs that were tampered with. */
public final class Mutations {
  private static final List<String> WORDS =
      List.of(
          "\n",
          "\n\n",
          "— ",
          " ",
          "+",
          "\r",
          "\0",
          "\t",
          "=",
          "old ",
          "index ",
          "extra ",
          "00",
          "-1",
          "9223372036854775807",
          "9223372036854775808",
          "99999999999999999999999999",
          "\u3000",
          "quorum none",
          "\uD83D\uDE00",
          "AAAA",
          "none",
          "group ");

  private Mutations() {}

  /** What reads an input. */
  @FunctionalInterface
  public interface Reader {
    void read(byte[] input) throws VerificationException;
  }

  /**
   * Reads random and tampered inputs: each is read or refused with a {@link VerificationException}
   * that says something; any other exception fails.
   *
   * @return how many were refused
   */
  public static int refusals(long seed, int count, byte[] valid, Reader reader) {
    int[] refused = new int[1];
    Trials.run(
        seed,
        count,
        random -> {
          byte[] input = random.nextInt(8) == 0 ? random(random, 400) : tampered(random, valid);
          try {
            reader.read(input);
          } catch (VerificationException e) {
            refused[0]++;
            assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(2000);
          }
        });
    return refused[0];
  }

  /** Random bytes, at most {@code most}. */
  public static byte[] random(SplittableRandom random, int most) {
    byte[] bytes = new byte[random.nextInt(most)];
    random.nextBytes(bytes);
    return bytes;
  }

  /** A valid input with one to three changes, at least one byte of which differs mostly. */
  public static byte[] tampered(SplittableRandom random, byte[] valid) {
    byte[] bytes = valid;
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      bytes = changed(random, bytes);
    }
    return bytes;
  }

  private static byte[] changed(SplittableRandom random, byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int to = from + random.nextInt(bytes.length + 1 - from);
    return switch (random.nextInt(7)) {
      case 0 -> flipped(random, bytes);
      case 1 -> joined(bytes, from, new byte[0], from + Math.min(1, bytes.length - from));
      case 2 -> joined(bytes, from, new byte[0], to);
      case 3 -> joined(bytes, from, new byte[0], bytes.length);
      case 4 -> joined(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
      case 5 -> joined(bytes, from, random(random, 8), from);
      default -> {
        byte[] word = WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
        yield joined(bytes, from, word, random.nextBoolean() ? from : to);
      }
    };
  }

  /** One bit flipped. */
  public static byte[] flipped(SplittableRandom random, byte[] bytes) {
    byte[] flipped = bytes.clone();
    if (flipped.length > 0) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private static byte[] joined(byte[] bytes, int head, byte[] middle, int tail) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.write(bytes, 0, head);
    joined.writeBytes(middle);
    joined.write(bytes, tail, bytes.length - tail);
    return joined.toByteArray();
  }
}
