package dev.zhenzan.files.rows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a CSV behind its header into parts of whole rows, which can be read side by side. It stops
 * where a quote stands, since a line break behind it need not end a row, where a part would hold no
 * line feed, and where the file cannot be read on: {@link #rest} reads what is left in sequence,
 * and meets the same. Not thread-safe.
 */
public final class CsvParts implements RowParts {
  /** Bytes of a part: small beside the caches, large beside a round of work. */
  private static final int LENGTH = 1 << 20;

  private final TextStream in;
  private final CsvRows head;
  private byte[] left;
  private @Nullable IOException broken;
  private boolean ended;
  private boolean cut = true;

  CsvParts(TextStream in, CsvRows head) {
    this.in = in;
    this.head = head;
    this.left = head.takeAhead();
  }

  /** Whole rows as they stand in the file. */
  final class Part implements RowPart {
    private byte[] bytes = {};
    private int length;
    private long position;

    @Override
    public boolean fill() {
      return next(this);
    }

    @Override
    public RowSource rows() {
      return head.behindHeader(new ByteWindow(bytes, length), 1);
    }

    @Override
    public long position() {
      return position;
    }
  }

  @Override
  public RowPart newPart() {
    return new Part();
  }

  private boolean next(Part part) {
    if (!cut || (ended && left.length == 0)) {
      return false;
    }
    fill(part);
    int length = hasQuote(part) || broken != null ? 0 : wholeRows(part);
    left = Arrays.copyOfRange(part.bytes, length, part.length);
    part.length = length;
    part.position = in.position();
    cut = length > 0;
    return cut;
  }

  @Override
  public RowSource rest(long line) {
    InputStream rest = new SequenceInputStream(new ByteArrayInputStream(left), onward());
    return head.behindHeader(new ByteWindow(rest), line);
  }

  @Override
  public long firstLine() {
    return head.nextLine();
  }

  private InputStream onward() {
    IOException found = broken;
    return found == null ? in : new BrokenStream(found);
  }

  private void fill(Part part) {
    if (part.bytes.length < Math.max(LENGTH, 2 * left.length)) {
      part.bytes = new byte[Math.max(LENGTH, 2 * left.length)];
    }
    System.arraycopy(left, 0, part.bytes, 0, left.length);
    part.length = left.length;
    try {
      while (!ended && part.length < part.bytes.length) {
        int read = in.read(part.bytes, part.length, part.bytes.length - part.length);
        ended = read < 0;
        part.length += Math.max(0, read);
      }
    } catch (IOException e) {
      broken = e;
    }
  }

  /** Bytes up to the last line feed; all at the end of the file. */
  private int wholeRows(Part part) {
    int length = part.length;
    while (!ended && length > 0 && part.bytes[length - 1] != '\n') {
      length--;
    }
    return length;
  }

  /** Looks at every byte, which takes less than to stop at the first quote. */
  private static boolean hasQuote(Part part) {
    int quotes = 0;
    for (int i = 0; i < part.length; i++) {
      quotes += part.bytes[i] == '"' ? 1 : 0;
    }
    return quotes > 0;
  }

  /** Fails as the stream before it did. */
  private static final class BrokenStream extends InputStream {
    private final IOException failure;

    BrokenStream(IOException failure) {
      this.failure = failure;
    }

    @Override
    public int read() throws IOException {
      throw failure;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      throw failure;
    }
  }
}
