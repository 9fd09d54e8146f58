package dev.zhenzan.files.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {
  private static final List<String> WANTED = List.of("a", "b", "c");

  /** A stream that gives its bytes in small pieces, so that every row meets an edge of them. */
  private static InputStream inPieces(String text, int piece) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(piece, length));
      }
    };
  }

  private static List<String> read(String text, int piece) throws IOException {
    CsvRows rows = new CsvRows(inPieces(text, piece), new ColumnNames(Wanted.of(WANTED)));
    List<String> read = new ArrayList<>();
    while (rows.next()) {
      String what =
          rows.fault().isPresent()
              ? "fault: " + rows.fault().get().reason()
              : IntStream.range(0, WANTED.size()).mapToObj(rows.fields()::text).toList().toString();
      read.add(rows.line() + " " + what);
    }
    return read;
  }

  private static List<String> read(String text) throws IOException {
    return read(text, 4_096);
  }

  /** The oracle: a library of which RFC 4180 is all that is asked here. */
  private static List<String> readByLibrary(String text) throws IOException {
    List<String> read = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
      for (CsvRecord found : reader) {
        read.add(found.getStartingLineNumber() + " " + found.getFields());
      }
    }
    return read.subList(1, read.size());
  }

  private static String randomField(SplittableRandom random) {
    String[] pieces = {"x", "7", ",", "\"", "\n", "\r\n", " ", "真", "😀", "é"};
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    boolean quote = text.toString().matches("(?s).*[,\"\\r\\n].*") || random.nextInt(4) == 0;
    return quote ? '"' + text.toString().replace("\"", "\"\"") + '"' : "_" + text;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void wellFormedText_isReadAsTheLibraryReadsIt(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    for (int trial = 0; trial < 300; trial++) {
      StringBuilder text = new StringBuilder("a,b,c\n");
      for (int row = random.nextInt(6); row > 0; row--) {
        text.append(randomField(random)).append(',').append(randomField(random));
        text.append(',').append(randomField(random));
        text.append(row == 1 && random.nextBoolean() ? "" : random.nextBoolean() ? "\n" : "\r\n");
      }
      List<String> expected = readByLibrary(text.toString());
      assertThat(read(text.toString(), random.nextInt(1, 9)))
          .as("seed %d: %s", seed, text)
          .isEqualTo(expected);
    }
  }

  @Test
  void blankLines_arePassedOver() throws IOException {
    assertThat(read("a,b,c\n\n1,2,3\r\n\r\n4,5,6\n\n"))
        .containsExactly("3 [1, 2, 3]", "5 [4, 5, 6]");
  }

  @Test
  void columnOrderCaseAndSpaces_areFree() throws IOException {
    assertThat(read("\uFEFFC, x ,\" B \",A\n3,x,2,1\n")).containsExactly("2 [1, 2, 3]");
  }

  @Test
  void quoteInsideAField_isPartOfIt() throws IOException {
    assertThat(read("a,b,c\n1,2\"2,3\"\n")).containsExactly("2 [1, 2\"2, 3\"]");
  }

  @Test
  void wrongNumbersOfFields_areFaultsOfTheirRowAlone() throws IOException {
    assertThat(read("a,b,c\n1,2\n1,2,3,4\n4,5,6\n"))
        .containsExactly(
            "2 fault: the row has 2 fields, the header 3",
            "3 fault: the row has 4 fields, the header 3",
            "4 [4, 5, 6]");
  }

  @Test
  void quoteNeverClosed_costsItsLineAlone() throws IOException {
    assertThat(read("a,b,c\n1,2,3\n1,\"2,3\n4,5,6\n7,8,9"))
        .containsExactly(
            "2 [1, 2, 3]",
            "3 fault: a quote is opened and not closed",
            "4 [4, 5, 6]",
            "5 [7, 8, 9]");
  }

  @Test
  void quoteClosedByTheQuoteOfALaterRow_costsItsLineAlone() throws IOException {
    assertThat(read("a,b,c\n1,\"2,3\n4,5,6\n7,\"8\",9\n"))
        .containsExactly(
            "2 fault: something stands between a closing quote and the next comma",
            "3 [4, 5, 6]",
            "4 [7, 8, 9]");
  }

  @Test
  void quoteNeverClosedInALargeFile_costsItsLineAlone() throws IOException {
    String row = "4,5,6\n";
    int rows = ByteWindow.MAX_ROW / row.length() + 1_000;
    List<String> read = read("a,b,c\n1,\"2,3\n" + row.repeat(rows), 1 << 16);
    assertThat(read).hasSize(1 + rows);
    assertThat(read.getFirst()).isEqualTo("2 fault: a quote is opened and not closed");
    assertThat(read.getLast()).isEqualTo((rows + 2) + " [4, 5, 6]");
  }

  @Test
  void rowAboveTheLimit_isAFaultOfItsRowAlone() throws IOException {
    String endless = "9".repeat(ByteWindow.MAX_ROW + 1);
    assertThat(read("a,b,c\n" + endless + ",2,3\n4,5,6\n", 1 << 16))
        .containsExactly("2 fault: the row is longer than 8 MiB", "3 [4, 5, 6]");
  }

  @Test
  void linesInsideQuotes_areCounted() throws IOException {
    assertThat(read("a,b,c\n\"1\n\n1\",\"2\r\n\",3\n4,5,6\n"))
        .containsExactly("2 [1\n\n1, 2\r\n, 3]", "6 [4, 5, 6]");
  }

  @Test
  void wantedColumnTwice_isUnreadable() {
    assertThatThrownBy(() -> read("a,b,A,c\n"))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("A stands there twice");
  }

  @Test
  void utf16_isUnreadableAndSaysWhatToDo() {
    InputStream utf16 = new ByteArrayInputStream("\uFEFFa,b".getBytes(StandardCharsets.UTF_16LE));
    assertThatThrownBy(() -> new CsvRows(utf16, new ColumnNames(Wanted.of(WANTED))))
        .isInstanceOf(UnreadableException.class)
        .hasMessage("is UTF-16; save it as UTF-8");
  }
}
