package dev.zhenzan.files.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.testkit.Trials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnFileTest {
  // Surefire runs tests in the module's folder.
  private static final Path FORMAT = Path.of("..", "docs", "formats", "match-model.md");

  /** The example of docs/formats/match-model.md. */
  private static final String GOLDEN =
      """
      7a 68 65 6e 7a 61 6e 2d 63 6f 6c 75 6d 6e 73 20 31 0a
      00 01 62 00 00 00 00 02 01 ff
      00 01 69 01 00 00 00 01 fe ff ff ff
      00 01 6c 02 00 00 00 01 08 07 06 05 04 03 02 01
      00 01 66 03 00 00 00 02 00 00 80 3f 00 00 00 c0
      00 01 64 04 00 00 00 01 00 00 00 00 00 00 e0 3f
      00 04 6e 6f 6e 65 04 00 00 00 00
      """;

  @TempDir Path folder;

  private Path golden() throws IOException {
    Path file = folder.resolve("golden.bin");
    try (ColumnWriter out = new ColumnWriter(file)) {
      out.bytes("b", new byte[] {1, -1})
          .ints("i", -2)
          .longs("l", 0x0102030405060708L)
          .floats("f", 1, -2)
          .doubles("d", 0.5)
          .doubles("none")
          .finish();
    }
    return file;
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text.replaceAll("\\s+", ""));
  }

  @Test
  void goldenExample_isWrittenByteByByte() throws IOException {
    byte[] bytes = Files.readAllBytes(golden());
    byte[] columns = hex(GOLDEN);

    assertThat(Arrays.copyOf(bytes, columns.length)).containsExactly(columns);
    assertThat(Arrays.copyOfRange(bytes, columns.length, bytes.length))
        .containsExactly(ColumnWriter.sha256().digest(columns));
  }

  @Test
  void goldenExample_standsInTheFormatsPage() throws IOException {
    String page = Files.readString(FORMAT);
    byte[] digest = ColumnWriter.sha256().digest(hex(GOLDEN));

    assertThat(GOLDEN.lines()).allSatisfy(line -> assertThat(page).contains(line));
    assertThat(page).contains(HexFormat.of().formatHex(digest));
  }

  @Test
  void goldenExample_isReadBack() throws IOException {
    try (ColumnReader in = new ColumnReader(golden())) {
      assertThat(in.bytes("b")).containsExactly(1, -1);
      assertThat(in.ints("i")).containsExactly(-2);
      assertThat(in.longs("l")).containsExactly(0x0102030405060708L);
      assertThat(in.floats("f")).containsExactly(1, -2);
      assertThat(in.doubles("d")).containsExactly(0.5);
      assertThat(in.doubles("none")).isEmpty();
      in.finish();
    }
  }

  @Test
  void randomColumns_comeBackToTheBit() {
    Trials.run(31, 30, this::roundTrip);
  }

  /** Columns longer than the buffers, values of any bits. */
  private void roundTrip(SplittableRandom random) {
    int count = random.nextInt(40_000);
    long[] longs = random.longs(count).toArray();
    double[] doubles = random.doubles(count, -1e300, 1e300).toArray();
    int[] ints = random.ints(count).toArray();
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    float[] floats = new float[count];
    for (int i = 0; i < count; i++) {
      floats[i] = (float) doubles[i];
    }
    Path file = folder.resolve("trial" + random.nextLong() + ".bin");
    try {
      try (ColumnWriter out = new ColumnWriter(file)) {
        out.longs("l", longs).doubles("d", doubles).ints("i", ints);
        out.bytes("b", bytes).floats("f", floats).finish();
      }
      try (ColumnReader in = new ColumnReader(file)) {
        assertThat(in.longs("l")).isEqualTo(longs);
        assertThat(in.doubles("d")).isEqualTo(doubles);
        assertThat(in.ints("i")).isEqualTo(ints);
        assertThat(in.bytes("b")).isEqualTo(bytes);
        assertThat(in.floats("f")).isEqualTo(floats);
        in.finish();
      }
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anotherNameOrType_isRefused() throws IOException {
    Path file = golden();

    try (ColumnReader in = new ColumnReader(file)) {
      assertThatThrownBy(() -> in.bytes("c")).hasMessage("has no column 'c' where one is due");
    }
    try (ColumnReader in = new ColumnReader(file)) {
      assertThatThrownBy(() -> in.ints("b")).hasMessage("has no column 'b' where one is due");
    }
  }

  @Test
  void columnsLeftOver_areRefused() throws IOException {
    try (ColumnReader in = new ColumnReader(golden())) {
      in.bytes("b");
      assertThatThrownBy(in::finish)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("columns");
    }
  }

  @Test
  void moreValuesThanTheFileHas_areRefusedBeforeThereIsRoomForThem() throws IOException {
    byte[] head =
        hex(GOLDEN.lines().limit(1).reduce("", String::concat) + "00 01 62 04 7f ff ff ff");
    Path file = folder.resolve("many.bin");
    byte[] digest = ColumnWriter.sha256().digest(head);
    byte[] whole = Arrays.copyOf(head, head.length + digest.length);
    System.arraycopy(digest, 0, whole, head.length, digest.length);
    Files.write(file, whole);

    try (ColumnReader in = new ColumnReader(file)) {
      assertThatThrownBy(() -> in.doubles("b"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("2147483647 values");
    }
  }
}
