package dev.zhenzan.certificate.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.VerificationException;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BitstringTest {
  /** W3C Bitstring Status List 1.0, section 2.2: the example list. */
  private static final String EXAMPLE =
      "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA";

  @Test
  void exampleOfTheSpecification_isAListOfZeros() throws VerificationException {
    Bitstring bits = Bitstring.decode(EXAMPLE);

    assertThat(bits).isEqualTo(Bitstring.ofZeros(Bitstring.FEWEST_ENTRIES));
    assertThat(bits.cardinality()).isZero();
  }

  /** Section 2.2: the first index is the left-most bit. */
  @Test
  void firstIndex_isTheLeftMostBit() throws VerificationException {
    byte[] bytes = new byte[Bitstring.FEWEST_ENTRIES / 8];
    bytes[0] = (byte) 0x80;
    bytes[bytes.length - 1] = 0x01;

    Bitstring bits = Bitstring.decode(Bitstrings.encoded(bytes));

    assertThat(bits.get(0)).isTrue();
    assertThat(bits.get(1)).isFalse();
    assertThat(bits.get(bits.size() - 1)).isTrue();
    assertThat(bits.cardinality()).isEqualTo(2);
    assertThat(bits).isEqualTo(Bitstring.ofZeros(bits.size()).set(0).set(bits.size() - 1));
  }

  @Test
  void randomSettingAndClearing_agreesWithASetOfBits() throws VerificationException {
    SplittableRandom random = new SplittableRandom(7);
    Bitstring bits = Bitstring.ofZeros(Bitstring.FEWEST_ENTRIES);
    BitSet expected = new BitSet();
    for (int i = 0; i < 500; i++) {
      int index = random.nextInt(bits.size());
      boolean set = random.nextInt(3) > 0;
      bits = set ? bits.set(index) : bits.clear(index);
      expected.set(index, set);
    }
    Bitstring read = Bitstring.decode(bits.encode());
    assertThat(read).isEqualTo(bits);
    assertThat(Bitstring.ofOnes(bits.size(), expected.stream().boxed().toList())).isEqualTo(bits);
    for (int index = 0; index < bits.size(); index++) {
      assertThat(read.get(index)).isEqualTo(expected.get(index));
    }
    assertThat(read.cardinality()).isEqualTo(expected.cardinality());
  }

  @Test
  void listShorterThanAllowed_isRefused() {
    String shorter = Bitstrings.encoded(new byte[Bitstring.FEWEST_ENTRIES / 8 - 1]);
    assertThatThrownBy(() -> Bitstring.decode(shorter)).hasMessageContaining("at least 131072");
  }

  @Test
  void listLongerThanAllowed_isRefusedBeforeItIsExpanded() {
    String bomb = Bitstrings.encoded(new byte[256 << 20]);
    assertThat(bomb.length()).isLessThan(400_000);

    assertThatThrownBy(() -> Bitstring.decode(bomb)).hasMessageContaining("more than 8388608");
  }

  @Test
  void longestList_isRead() throws VerificationException {
    byte[] longest = new byte[Bitstring.MOST_ENTRIES / 8];
    assertThat(Bitstring.decode(Bitstrings.encoded(longest)).size())
        .isEqualTo(Bitstring.MOST_ENTRIES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "u",
        "u!",
        "zH4sIAAAAAAAAA",
        "uH4sIAAAAAAAAA-3BMQ",
        "uAAAA",
        "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA==",
        "uH4sIAAAAAAAAA+3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA"
      })
  void whatIsNoList_isRefused(String text) {
    assertThatThrownBy(() -> Bitstring.decode(text)).isInstanceOf(VerificationException.class);
  }

  @Test
  void randomlyChangedLists_areReadOrRefusedAndNothingElse() {
    int refused = 0;
    for (long seed = 0; seed < 3_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      char[] text = EXAMPLE.toCharArray();
      text[random.nextInt(text.length)] = (char) random.nextInt(128);
      try {
        assertThat(Bitstring.decode(new String(text)).size()).isPositive();
      } catch (VerificationException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(1_500);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 131_064, 131_073, 8_388_616, -8})
  void sizesThatNoListHas_areRefused(int entries) {
    assertThatThrownBy(() -> Bitstring.ofZeros(entries))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
