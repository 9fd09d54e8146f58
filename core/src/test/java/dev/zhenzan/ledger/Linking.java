package dev.zhenzan.ledger;

import dev.zhenzan.ledger.commitment.CommittedRecord;
import dev.zhenzan.ledger.commitment.Committer;
import dev.zhenzan.ledger.commitment.Subject;
import dev.zhenzan.ledger.entry.CommitmentBatch;
import dev.zhenzan.ledger.entry.Entry;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The program that tries to link entries of a log to a person, with everything that there is. */
final class Linking {
  private static final int KEY = 32;

  private final Ledgers ledgers;
  private final List<CommittedRecord> records;
  private final List<byte[]> files = new ArrayList<>();
  private final List<CommitmentBatch> batches = new ArrayList<>();
  private final Committer committer = new Committer();

  /** With all files below a root, all keys, and all records of all persons. */
  Linking(Path root, Ledgers ledgers, List<CommittedRecord> records)
      throws IOException, VerificationException {
    this.ledgers = ledgers;
    this.records = records;
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.add(Files.readAllBytes(file));
      }
    }
    files.add(ledgers.keys().log().seed());
    files.add(Base64.getDecoder().decode(ledgers.keys().master().format()));
    LedgerReader reader = ledgers.read();
    for (long index = 0; index < reader.head().size(); index++) {
      if (Entry.decode(reader.bytes(index)) instanceof CommitmentBatch batch) {
        batches.add(batch);
      }
    }
  }

  /** Commitments in the log to some records, by all subjects' keys that the key store still has. */
  long byKnownKeys(List<CommittedRecord> wanted) {
    List<byte[]> keys = knownKeys();
    return wanted.stream()
        .flatMap(record -> keys.stream().flatMap(key -> values(record, key).stream()))
        .filter(this::inTheLog)
        .distinct()
        .count();
  }

  private List<byte[]> knownKeys() {
    Set<Subject> subjects = new HashSet<>(records.stream().map(CommittedRecord::subject).toList());
    try (Ledger ledger = ledgers.open()) {
      return subjects.stream().flatMap(s -> ledger.subjects().find(s).stream()).toList();
    }
  }

  private List<Hash> values(CommittedRecord record, byte[] subjectKey) {
    List<Hash> values = new ArrayList<>();
    for (CommitmentBatch batch : batches) {
      Committer.Message message = message(record, batch);
      byte[] key = committer.recordKey(subjectKey, message);
      values.add(Hash.of(committer.commitment(key, message)));
    }
    return values;
  }

  private static Committer.Message message(CommittedRecord record, CommitmentBatch batch) {
    return new Committer.Message(record.kind(), batch.batch().salt(), record.canonical());
  }

  private boolean inTheLog(Hash value) {
    return batches.stream().anyMatch(batch -> batch.holds(value));
  }

  /** How many places of the files there are to take a key from. */
  long windows() {
    return files.stream().mapToLong(file -> Math.max(0, file.length - KEY + 1)).sum();
  }

  /** Records of these that any 32 bytes of any file open, as a subject's key or as a record's. */
  long byEveryWindow(List<CommittedRecord> wanted) {
    Set<Hash> logged = new HashSet<>();
    batches.forEach(batch -> logged.addAll(batch.values()));
    Set<CommittedRecord> opened = new HashSet<>();
    for (byte[] file : files) {
      for (int at = 0; at + KEY <= file.length; at++) {
        byte[] key = Arrays.copyOfRange(file, at, at + KEY);
        wanted.stream().filter(record -> opens(key, record, logged)).forEach(opened::add);
      }
    }
    return opened.size();
  }

  private boolean opens(byte[] key, CommittedRecord record, Set<Hash> logged) {
    for (CommitmentBatch batch : batches) {
      if (batch.kind() == record.kind()) {
        Committer.Message message = message(record, batch);
        byte[] derived = committer.recordKey(key, message);
        if (logged.contains(Hash.of(committer.commitment(derived, message)))
            || logged.contains(Hash.of(committer.commitment(key, message)))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Places of the files that name a person: by the id, a hash of it, or the key store's slot. */
  long namesOf(String id) {
    return Stream.of(
            id.getBytes(StandardCharsets.UTF_8),
            sha256(id.getBytes(StandardCharsets.UTF_8)),
            sha256(Subject.account(id).bytes()),
            slot(id))
        .mapToLong(this::places)
        .sum();
  }

  private byte[] slot(String id) {
    byte[] master = Base64.getDecoder().decode(ledgers.keys().master().format());
    byte[] index =
        hmac(master, "zhenzan/ledger/v1/subject-index".getBytes(StandardCharsets.US_ASCII));
    return hmac(index, Subject.account(id).bytes());
  }

  private long places(byte[] wanted) {
    String text = new String(wanted, StandardCharsets.ISO_8859_1);
    return files.stream()
        .filter(file -> new String(file, StandardCharsets.ISO_8859_1).contains(text))
        .count();
  }

  /** Of each batch, the commitments that no record of anybody explains. */
  List<Long> unexplained() {
    List<byte[]> keys = knownKeys();
    Set<Hash> explained = new HashSet<>();
    records.forEach(record -> keys.forEach(key -> explained.addAll(values(record, key))));
    return batches.stream()
        .map(batch -> batch.values().stream().filter(v -> !explained.contains(v)).count())
        .toList();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] hmac(byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
