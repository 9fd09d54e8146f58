package dev.zhenzan.server.certificate;

import dev.zhenzan.certificate.status.Bitstring;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;

/**
 * Where the state of a certificate stands: a list, and a position in it. Lists are as small as the
 * standard allows, so that many may load them; when one fills up, the next is begun.
 *
 * @param list its number, from 0
 * @param index 0 to {@link Bitstring#FEWEST_ENTRIES} - 1
 */
record StatusPosition(int list, int index) {
  /** A list in which so many are taken one after the other is well over half full. */
  private static final int ATTEMPTS = 20;

  /** The position of a number over all lists. */
  static StatusPosition of(int number) {
    return new StatusPosition(number / Bitstring.FEWEST_ENTRIES, number % Bitstring.FEWEST_ENTRIES);
  }

  /** Its number over all lists. */
  int number() {
    return Math.addExact(Math.multiplyExact(list, Bitstring.FEWEST_ENTRIES), index);
  }

  /**
   * A position that nobody has, at random, so that it does not tell when a certificate was issued.
   *
   * @param last the last list that is in use
   * @param taken whether somebody has the position of a number
   */
  static StatusPosition draw(RandomGenerator random, int last, IntPredicate taken) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      StatusPosition drawn = random(random, last);
      if (!taken.test(drawn.number())) {
        return drawn;
      }
    }
    return random(random, last + 1);
  }

  private static StatusPosition random(RandomGenerator random, int list) {
    return new StatusPosition(list, random.nextInt(Bitstring.FEWEST_ENTRIES));
  }
}
