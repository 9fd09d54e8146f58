package dev.zhenzan.server.log;

import dev.zhenzan.ledger.Ledger;
import dev.zhenzan.ledger.LedgerException;
import dev.zhenzan.ledger.LedgerFolder;
import dev.zhenzan.ledger.LedgerKeys;
import dev.zhenzan.ledger.LedgerReader;
import dev.zhenzan.ledger.commitment.Subject;
import dev.zhenzan.ledger.keys.BouncyCastleEd25519;
import dev.zhenzan.ledger.keys.SubjectKeys;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Policy;
import dev.zhenzan.tlog.note.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * The one ledger of the service, open for writing as long as the service runs. Thread-safe: one at
 * a time appends, one at a time uses the keys of subjects, and reading waits for nobody.
 */
public final class ServiceLog implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ServiceLog.class);

  private final LedgerFolder folder;
  private final LedgerKeys keys;

  /** Whoever appends has it. */
  private final ReentrantLock writing = new ReentrantLock();

  /** Whoever uses the keys of subjects has it; taken after {@link #writing} if both are. */
  private final ReentrantLock subjects = new ReentrantLock();

  private Ledger ledger;

  /** How often it was opened. */
  private final AtomicInteger opened = new AtomicInteger();

  private ServiceLog(LedgerFolder folder, LedgerKeys keys) {
    this.folder = folder;
    this.keys = keys;
    if (!folder.exists()) {
      Ledger.create(folder, keys);
    }
    this.ledger = Ledger.open(folder, keys);
  }

  /**
   * Opens the log in the folder of a service; makes it first, with its keys, where there is none.
   *
   * @param data what the service keeps: the ledger is in {@code ledger}, its keys in {@code keys}
   * @param environment variables that take the place of keys' files
   * @param origin the log's name when it is made; a random one where it is empty
   * @throws dev.zhenzan.ledger.LedgerException if it does not fit the keys or itself
   * @throws dev.zhenzan.ledger.keys.KeyException if keys are missing or cannot be used
   */
  public static ServiceLog open(
      Path data, Map<String, String> environment, Optional<String> origin) {
    LedgerFolder folder = new LedgerFolder(data.resolve("ledger"));
    LogKeys keys = new LogKeys(data.resolve("keys"), environment);
    return new ServiceLog(folder, keys.readOrMake(folder, origin));
  }

  /** Where it lies. */
  public LedgerFolder folder() {
    return folder;
  }

  /** What verifies its checkpoints. */
  public VerifierKey key() {
    return keys.log().verifierKey();
  }

  /** Whom a verifier believes: the log, and as many witnesses as its file says. */
  public Policy policy() {
    try {
      return Policy.parse(Files.readAllBytes(folder.policy()), BouncyCastleEd25519.ALGORITHMS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (VerificationException e) {
      throw LedgerException.damaged(folder.root(), e);
    }
  }

  /** The log at its checkpoint of now. */
  public LedgerReader reader() {
    return LedgerReader.open(folder);
  }

  /**
   * Appends encoded entries; they are durable and published when this returns.
   *
   * @return their indexes
   */
  long[] append(List<byte[]> entries) {
    return writing(open -> open.appendEncoded(entries));
  }

  /** Work that appends, while nobody else does. */
  <T> T writing(Function<Ledger, T> work) {
    writing.lock();
    try {
      return work.apply(ledger);
    } finally {
      writing.unlock();
    }
  }

  /**
   * The keys of subjects, drawn where they have none; drawn ones are durable when this returns, so
   * that nothing is ever committed to under a key that a crash would lose.
   */
  Map<Subject, byte[]> subjectKeys(Collection<Subject> of) {
    subjects.lock();
    try {
      SubjectKeys keysOf = ledger.subjects();
      boolean drawn = of.stream().anyMatch(subject -> keysOf.find(subject).isEmpty());
      Map<Subject, byte[]> found = new HashMap<>();
      of.forEach(subject -> found.put(subject, keysOf.findOrDraw(subject)));
      if (drawn) {
        keysOf.save();
      }
      return found;
    } finally {
      subjects.unlock();
    }
  }

  /** The same, but drawn keys are durable from {@link #saveKeys} on only. */
  Map<Subject, byte[]> drawnKeys(Collection<Subject> of) {
    subjects.lock();
    try {
      Map<Subject, byte[]> found = new HashMap<>();
      of.forEach(subject -> found.put(subject, ledger.subjects().findOrDraw(subject)));
      return found;
    } finally {
      subjects.unlock();
    }
  }

  /** How many keys were drawn that are not durable yet. */
  int unsavedKeys() {
    subjects.lock();
    try {
      return ledger.subjects().unsaved();
    } finally {
      subjects.unlock();
    }
  }

  /** Makes durable what was drawn. */
  void saveKeys() {
    subjects.lock();
    try {
      ledger.subjects().save();
    } finally {
      subjects.unlock();
    }
  }

  /** The key of a subject, if it has one. */
  Optional<byte[]> subjectKey(Subject subject) {
    subjects.lock();
    try {
      return ledger.subjects().find(subject);
    } finally {
      subjects.unlock();
    }
  }

  /** Destroys the key of a subject, for ever. */
  void forget(Subject subject) {
    subjects.lock();
    try {
      ledger.subjects().erase(subject);
    } finally {
      subjects.unlock();
    }
  }

  /** Opens the ledger anew, which repairs what a failure of the disk left half done. */
  void reopen() {
    locked(
        () -> {
          closeBroken();
          ledger = Ledger.open(folder, keys);
          opened.incrementAndGet();
        });
  }

  /** Changes when the ledger is opened anew: keys that were drawn and not saved are lost then. */
  int opened() {
    return opened.get();
  }

  /** What is closed a second time, or whose disk refuses, may complain. */
  private void closeBroken() {
    try {
      ledger.close();
    } catch (RuntimeException e) {
      LOG.warnf(e, "log not closed cleanly, opening it anew");
    }
  }

  /** Gives the ledger back. */
  @Override
  public void close() {
    locked(() -> ledger.close());
  }

  private void locked(Runnable work) {
    writing.lock();
    subjects.lock();
    try {
      work.run();
    } finally {
      subjects.unlock();
      writing.unlock();
    }
  }
}
