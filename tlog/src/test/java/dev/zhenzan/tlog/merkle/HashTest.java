package dev.zhenzan.tlog.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.VerificationException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashTest {
  @Test
  void base64_isReadBack() throws VerificationException {
    Random random = new Random(1);
    for (int trial = 0; trial < 100; trial++) {
      byte[] bytes = new byte[Hash.SIZE];
      random.nextBytes(bytes);
      Hash hash = Hash.of(bytes);
      assertThat(Hash.parse(hash.toBase64())).isEqualTo(hash);
      assertThat(hash.toBytes()).isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "AAAA",
        "not base64 at all!",
        // No padding, twice the padding, other bits behind the last byte, a newline, 33 bytes.
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU==",
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=",
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFUA"
      })
  void otherSpelling_isRefused(String text) {
    assertThatThrownBy(() -> Hash.parse(text)).isInstanceOf(VerificationException.class);
  }

  @Test
  void wrongLength_isRefused() {
    assertThatThrownBy(() -> Hash.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Hash.at(new byte[40], 9))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void givenArray_isNotShared() {
    byte[] bytes = new byte[Hash.SIZE];
    Hash hash = Hash.of(bytes);
    bytes[0] = 1;
    hash.toBytes()[1] = 1;
    assertThat(hash).isEqualTo(Hash.of(new byte[Hash.SIZE]));
  }
}
