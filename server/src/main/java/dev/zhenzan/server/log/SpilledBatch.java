package dev.zhenzan.server.log;

import dev.zhenzan.ledger.Batch;
import dev.zhenzan.ledger.BatchParts;
import dev.zhenzan.ledger.commitment.CommittedRecord;
import dev.zhenzan.ledger.commitment.Committer;
import dev.zhenzan.ledger.commitment.RecordKind;
import dev.zhenzan.ledger.entry.CommitmentBatch;
import dev.zhenzan.tlog.merkle.Hash;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A batch of commitments that does not fit into memory: what {@link Batch} is, with values in files
 * by their first byte. It takes 32 bytes of disk a record, and a 256th of them of memory. Not
 * thread-safe.
 */
final class SpilledBatch implements BatchParts, AutoCloseable {
  private static final int BUCKETS = 256;
  private static final int RECORDS_A_DECOY = 64;
  private static final int BUFFER = 1 << 12;

  private final RecordKind kind;
  private final Path folder;
  private final SecureRandom random;
  private final Hash salt;
  private final Committer committer = new Committer();
  private final List<OutputStream> open = new ArrayList<>();

  /** Values not given out yet, and the bucket behind them. */
  private byte[] values = {};

  private int given;
  private int next;
  private long size;

  private SpilledBatch(RecordKind kind, Path folder, SecureRandom random) throws IOException {
    this.kind = kind;
    this.folder = Files.createTempDirectory(folder, "commitments");
    this.random = random;
    byte[] bytes = new byte[Hash.SIZE];
    random.nextBytes(bytes);
    this.salt = Hash.of(bytes);
    openAll();
  }

  /** An empty one, under a salt of its own, with files in a folder. */
  static SpilledBatch in(Path folder, RecordKind kind, SecureRandom random) {
    try {
      return new SpilledBatch(kind, folder, random);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void openAll() throws IOException {
    open.clear();
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      open.add(
          new BufferedOutputStream(
              Files.newOutputStream(
                  file(bucket),
                  java.nio.file.StandardOpenOption.CREATE,
                  java.nio.file.StandardOpenOption.APPEND),
              BUFFER));
    }
  }

  private Path file(int bucket) {
    return folder.resolve(Integer.toString(bucket));
  }

  /** Commits to a record under the key of its subject. */
  void add(CommittedRecord record, byte[] subjectKey) {
    Committer.Message message = new Committer.Message(kind, salt, record.canonical());
    write(committer.commitment(committer.recordKey(subjectKey, message), message));
  }

  private void write(byte[] value) {
    try {
      open.get(value[0] & 0xFF).write(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the batch: equal values become one, and decoys are mixed in. */
  void complete() {
    try {
      closeAll();
      long records = 0;
      for (int bucket = 0; bucket < BUCKETS; bucket++) {
        byte[] sorted = sorted(Files.readAllBytes(file(bucket)));
        Files.write(file(bucket), sorted);
        records += sorted.length / Hash.SIZE;
      }
      openAll();
      long decoys = decoys(records);
      byte[] decoy = new byte[Hash.SIZE];
      for (long i = 0; i < decoys; i++) {
        random.nextBytes(decoy);
        write(decoy);
      }
      closeAll();
      size = records + decoys;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long decoys(long records) {
    long least = (records + RECORDS_A_DECOY - 1) / RECORDS_A_DECOY;
    long parts = (records + least + Batch.PART - 1) / Batch.PART;
    return parts * Batch.PART - records;
  }

  private static byte[] sorted(byte[] values) {
    byte[][] each = new byte[values.length / Hash.SIZE][];
    Arrays.setAll(each, i -> Arrays.copyOfRange(values, i * Hash.SIZE, (i + 1) * Hash.SIZE));
    Arrays.sort(each, Arrays::compareUnsigned);
    byte[] sorted = new byte[values.length];
    int length = 0;
    for (int i = 0; i < each.length; i++) {
      if (i == 0 || !Arrays.equals(each[i - 1], each[i])) {
        System.arraycopy(each[i], 0, sorted, length, Hash.SIZE);
        length += Hash.SIZE;
      }
    }
    return Arrays.copyOf(sorted, length);
  }

  @Override
  public int parts() {
    return Math.toIntExact(size / Batch.PART);
  }

  @Override
  public CommitmentBatch part(int number) {
    List<Hash> own = new ArrayList<>();
    while (own.size() < Batch.PART) {
      while (given == values.length) {
        values = sorted(read(next++));
        given = 0;
      }
      own.add(Hash.at(values, given));
      given += Hash.SIZE;
    }
    return new CommitmentBatch(kind, new CommitmentBatch.Part(salt, number, parts()), own);
  }

  private byte[] read(int bucket) {
    try {
      return Files.readAllBytes(file(bucket));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void closeAll() throws IOException {
    for (OutputStream each : open) {
      each.close();
    }
  }

  /** Deletes the files. */
  @Override
  public void close() {
    try {
      closeAll();
      for (int bucket = 0; bucket < BUCKETS; bucket++) {
        Files.deleteIfExists(file(bucket));
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
