package dev.zhenzan.tlog.log;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.tile.EntryBundle;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A batch that has its place in the log, as it stands at {@link #PATH}: the signed checkpoint that
 * the log has with it, and its entries. From these and the tree before it everything else follows.
 *
 * <pre>
 * zhenzan-log-batch/v1
 * size of the log before
 * entries of the batch
 * bytes of the checkpoint
 * (the checkpoint)(the entries, as in an entry bundle)
 * </pre>
 *
 * @param oldSize entries of the log before the batch
 * @param checkpoint the signed note with the batch
 */
record PendingBatch(long oldSize, byte[] checkpoint, EntryBatch entries) {
  static final String PATH = DirectoryStorage.PRIVATE + "/pending";

  private static final String MAGIC = "zhenzan-log-batch/v1";
  private static final int MAX_HEADER = 100;

  byte[] encode() {
    String header =
        MAGIC + "\n" + oldSize + "\n" + entries.count() + "\n" + checkpoint.length + "\n";
    byte[] first = header.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(first.length + checkpoint.length + entries.bytes())
        .put(first)
        .put(checkpoint)
        .put(entries.encoded(), 0, entries.bytes())
        .array();
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @throws VerificationException if it is not of the form; the checkpoint is not looked at
   */
  static PendingBatch decode(byte[] encoded) throws VerificationException {
    String start =
        new String(encoded, 0, Math.min(encoded.length, MAX_HEADER), StandardCharsets.ISO_8859_1);
    String[] lines = start.split("\n", 5);
    if (lines.length < 5 || !lines[0].equals(MAGIC)) {
      throw malformed();
    }
    long oldSize = Checkpoint.parseNumber(lines[1]);
    long count = Checkpoint.parseNumber(lines[2]);
    long length = Checkpoint.parseNumber(lines[3]);
    int at = start.length() - lines[4].length();
    if (length > encoded.length - at || count > encoded.length) {
      throw malformed();
    }
    int body = at + (int) length;
    byte[] checkpoint = Arrays.copyOfRange(encoded, at, body);
    byte[] bundle = Arrays.copyOfRange(encoded, body, encoded.length);
    List<byte[]> entries = EntryBundle.decode(bundle, (int) count);
    return new PendingBatch(oldSize, checkpoint, EntryBatch.of(entries));
  }

  private static VerificationException malformed() {
    return new VerificationException(PATH + " is no batch of entries");
  }
}
