package dev.zhenzan.certificate.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.VerificationException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StatusBookTest {
  private static final int ENTRIES = Bitstring.FEWEST_ENTRIES;

  private static StatusBook book() {
    return StatusBook.open("https://zhenzan.example/status/1", ENTRIES);
  }

  @Test
  void positions_areGivenAwayOnceEach() {
    SplittableRandom random = new SplittableRandom(11);
    Set<Integer> given = new HashSet<>();
    StatusBook book = book();
    for (int i = 0; i < 3_000; i++) {
      StatusBook.Assignment assignment = book.assign(random);
      assertThat(given.add(assignment.index())).isTrue();
      book = assignment.book();
    }
    assertThat(book.assigned().cardinality()).isEqualTo(3_000);
  }

  /**
   * 3,000 positions in 16 equal parts: 187.5 to be expected in each, deviation 13.3; five
   * deviations are never reached by an even draw but once in a hundred thousand trials.
   */
  @Test
  void positions_areDrawnEvenly() {
    SplittableRandom random = new SplittableRandom(12);
    int[] parts = new int[16];
    StatusBook book = book();
    for (int i = 0; i < 3_000; i++) {
      StatusBook.Assignment assignment = book.assign(random);
      parts[assignment.index() / (ENTRIES / 16)]++;
      book = assignment.book();
    }
    assertThat(Arrays.stream(parts)).allSatisfy(count -> assertThat(count).isBetween(121, 254));
  }

  @Test
  void fullBook_givesNothingAway() throws VerificationException {
    byte[] bits = new byte[ENTRIES / 8];
    Bitstring assigned = Bitstring.ofZeros(ENTRIES);
    for (int i = 0; i < bits.length / 4 * 3; i++) {
      bits[i] = (byte) 0xFF;
    }
    StatusBook full = new StatusBook("https://a.example", Bitstrings.of(bits), assigned, assigned);

    assertThatThrownBy(() -> full.assign(new SplittableRandom(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("three quarters");
  }

  @Test
  void book_comesBack() throws VerificationException {
    StatusBook.Assignment first = book().assign(new SplittableRandom(5));
    StatusBook book = first.book().set(first.book().entry(first.index(), StatusPurpose.SUSPENSION));

    StatusBook read = StatusBook.parse(book.toJson());

    assertThat(read).isEqualTo(book);
    assertThat(read.isSet(read.entry(first.index(), StatusPurpose.SUSPENSION))).isTrue();
    assertThat(read.isSet(read.entry(first.index(), StatusPurpose.REVOCATION))).isFalse();
  }

  @Test
  void positionThatNobodyHas_isNeverSet() {
    StatusBook.Assignment first = book().assign(new SplittableRandom(5));
    StatusEntry free = first.book().entry((first.index() + 1) % ENTRIES, StatusPurpose.REVOCATION);
    StatusEntry elsewhere =
        new StatusEntry(StatusPurpose.REVOCATION, "https://b.example/x.json", first.index());

    assertThatThrownBy(() -> first.book().set(free)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> first.book().set(elsewhere))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
