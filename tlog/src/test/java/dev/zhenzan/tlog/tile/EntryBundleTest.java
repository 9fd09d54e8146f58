package dev.zhenzan.tlog.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.VerificationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EntryBundleTest {
  @Test
  void entries_standBehindTheirBigEndianLengths() throws VerificationException {
    byte[] expected = HexFormat.of().parseHex("0000" + "0001ab" + "0100" + "07".repeat(256));
    byte[] longer = new byte[256];
    Arrays.fill(longer, (byte) 7);
    List<byte[]> entries = List.of(new byte[0], new byte[] {(byte) 0xab}, longer);

    assertThat(EntryBundle.encode(entries)).isEqualTo(expected);
    assertThat(EntryBundle.decode(expected, 3)).containsExactlyElementsOf(entries);
  }

  @Test
  void anyBundle_isReadBack() throws VerificationException {
    Random random = new Random(9);
    for (int trial = 0; trial < 50; trial++) {
      List<byte[]> entries = new ArrayList<>();
      for (int i = random.nextInt(256); i >= 0; i--) {
        byte[] entry = new byte[random.nextInt(20) == 0 ? EntryBundle.MAX_ENTRY : 30];
        random.nextBytes(entry);
        entries.add(entry);
      }
      byte[] content = EntryBundle.encode(entries);
      assertThat(EntryBundle.decode(content, entries.size())).containsExactlyElementsOf(entries);
    }
  }

  @Test
  void otherLengthOrWidth_isRefused() {
    byte[] content = EntryBundle.encode(List.of(new byte[5], new byte[300]));
    for (int length = 0; length < content.length; length++) {
      assertRefused(Arrays.copyOf(content, length), 2);
    }
    assertRefused(Arrays.copyOf(content, content.length + 1), 2);
    assertRefused(content, 1);
    assertRefused(content, 3);
  }

  private static void assertRefused(byte[] content, int width) {
    assertThatThrownBy(() -> EntryBundle.decode(content, width))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("entry bundle");
  }

  @Test
  void impossibleBundle_isRefused() {
    assertThatThrownBy(() -> EntryBundle.encode(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> EntryBundle.encode(List.of(new byte[EntryBundle.MAX_ENTRY + 1])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("65536 bytes");
  }
}
