package dev.zhenzan.evaluation.speed;

import com.sun.management.OperatingSystemMXBean;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.log.Append;
import dev.zhenzan.tlog.log.CheckpointSigner;
import dev.zhenzan.tlog.log.DirectoryStorage;
import dev.zhenzan.tlog.log.LogKey;
import dev.zhenzan.tlog.log.LogReader;
import dev.zhenzan.tlog.log.ObjectReader;
import dev.zhenzan.tlog.log.Sequencer;
import dev.zhenzan.tlog.log.SequencerSettings;
import dev.zhenzan.tlog.merkle.TreeHasher;
import dev.zhenzan.tlog.note.NoteSigner;
import dev.zhenzan.tlog.note.NoteVerifier;
import dev.zhenzan.tlog.note.SignatureType;
import dev.zhenzan.tlog.note.SignerKey;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * Times a log in a directory: appends in batches, single appends that wait, and proofs.
 *
 * @param directory where logs are written, and left to be deleted by the caller
 * @param out where the figures go
 */
public record LedgerAppends(Path directory, PrintStream out) {
  private static final int ENTRY = 200;
  private static final int APPENDERS = 2;
  private static final int PROVERS = 2;
  private static final int WRITERS = 32;
  private static final String ORIGIN = "example.org/speed";

  /** {@code DIRECTORY [MILLIONS]}: entries of the large log, by default 10 million. */
  public static void main(String[] arguments) throws Exception {
    double millions = arguments.length < 2 ? 10 : Double.parseDouble(arguments[1]);
    LedgerAppends ledger = new LedgerAppends(Path.of(arguments[0]), System.out);
    ledger.run((int) (millions * 1e6));
  }

  private void run(int large) throws Exception {
    out.println("appends of 200 bytes, durable and published batch by batch, signed by Ed25519");
    out.printf("%10s%12s%12s%10s%14s%n", "batch", "entries", "entries/s", "CPU s", "SHA-256");
    appends("warm-up", 1 << 14, 300_000);
    for (int batch : new int[] {1_000, 4_000, 16_000, 65_536}) {
      appends("log-" + batch, batch, Math.min(large, Math.max(500_000, batch * 40)));
    }
    appends("large", 65_536, large);
    for (int interval : new int[] {10, 100}) {
      waits(Duration.ofMillis(interval));
    }
    proofs();
  }

  private static CheckpointSigner signer() throws VerificationException {
    SignerKey key = SignerKey.of(ORIGIN, SignatureType.ED25519, new byte[SignerKey.SEED_LENGTH]);
    NoteVerifier verifier = NoteVerifier.ed25519(key.verifierKey());
    return new CheckpointSigner(new LogKey(ORIGIN, verifier), List.of(NoteSigner.ed25519(key)));
  }

  private void appends(String name, int batch, int entries) throws Exception {
    Path log = directory.resolve(name);
    SequencerSettings settings =
        new SequencerSettings(Duration.ofSeconds(1), batch, 1 << 25, 1 << 16);
    try (Recording recording = new Recording();
        DirectoryStorage storage = DirectoryStorage.open(log, WRITERS)) {
      recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
      recording.start();
      long cpu = processorNanos();
      long began = System.nanoTime();
      try (Sequencer sequencer = Sequencer.open(storage, signer(), settings)) {
        append(sequencer, entries);
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      double processor = (processorNanos() - cpu) / 1e9;
      recording.stop();
      out.printf(
          "%10d%12d%12.0f%10.2f%13.0f%%%n",
          batch, entries, entries / seconds, processor, 100 * share(recording, log));
    }
  }

  private static void append(Sequencer sequencer, int entries) throws InterruptedException {
    List<Thread> appenders =
        IntStream.range(0, APPENDERS)
            .mapToObj(i -> Thread.ofPlatform().start(() -> append(sequencer, i, entries)))
            .toList();
    for (Thread appender : appenders) {
      appender.join();
    }
  }

  private static void append(Sequencer sequencer, int appender, int entries) {
    SplittableRandom random = new SplittableRandom(appender);
    try {
      for (int i = appender; i < entries; i += APPENDERS) {
        byte[] entry = new byte[ENTRY];
        random.nextBytes(entry);
        sequencer.append(entry);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The part of samples of running Java code that are in hashing, which is SHA-256 alone. */
  private static double share(Recording recording, Path log) throws IOException {
    Path file = log.resolveSibling(log.getFileName() + ".jfr");
    recording.dump(file);
    List<RecordedEvent> samples =
        RecordingFile.readAllEvents(file).stream()
            .filter(event -> event.getStackTrace() != null)
            .toList();
    long inHash =
        samples.stream()
            .filter(
                event ->
                    event.getStackTrace().getFrames().stream()
                        .anyMatch(
                            frame ->
                                frame
                                    .getMethod()
                                    .getType()
                                    .getName()
                                    .equals(TreeHasher.class.getName())))
            .count();
    return (double) inHash / samples.size();
  }

  private static long processorNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private interface Wait {
    long[] of(Append append) throws InterruptedException;
  }

  private void waits(Duration interval) throws Exception {
    Path log = directory.resolve("waits-" + interval.toMillis());
    SequencerSettings settings = new SequencerSettings(interval, 1 << 16, 1 << 25, 1 << 16);
    try (DirectoryStorage storage = DirectoryStorage.open(log, WRITERS);
        Sequencer sequencer = Sequencer.open(storage, signer(), settings)) {
      int number = (int) Math.max(100, 5_000 / interval.toMillis());
      waits(sequencer, number / 5, Append::awaitPublished);
      long[] sequenced = waits(sequencer, number, Append::awaitSequenced);
      long[] published = waits(sequencer, number, Append::awaitPublished);
      out.printf(
          "one at a time, interval %d ms: sequenced p50 %.1f ms, p99 %.1f ms; published p50 %.1f"
              + " ms, p99 %.1f ms%n",
          interval.toMillis(),
          quantile(sequenced, 0.5),
          quantile(sequenced, 0.99),
          quantile(published, 0.5),
          quantile(published, 0.99));
    }
  }

  private static long[] waits(Sequencer sequencer, int number, Wait wait)
      throws InterruptedException {
    SplittableRandom random = new SplittableRandom(System.nanoTime());
    long[] nanos = new long[number];
    for (int i = 0; i < number; i++) {
      byte[] entry = new byte[ENTRY];
      random.nextBytes(entry);
      long began = System.nanoTime();
      wait.of(sequencer.append(entry));
      nanos[i] = System.nanoTime() - began;
    }
    Arrays.sort(nanos);
    return nanos;
  }

  private static double quantile(long[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1))] / 1e6;
  }

  private void proofs() throws Exception {
    try (DirectoryStorage storage = DirectoryStorage.open(directory.resolve("large"), 1)) {
      Checkpoint head = signer().log().open(storage.read(ObjectReader.CHECKPOINT).orElseThrow());
      LogReader reader = LogReader.open(storage, head, 4_096);
      out.printf("%nproofs by %d threads in %,d entries%n", PROVERS, head.size());
      out.printf("%18s%14s%22s%n", "indexes", "proofs/s", "a processor second");
      for (int round = 0; round < 3; round++) {
        proofs(reader, Order.FOLLOWING, 500_000);
        proofs(reader, Order.RANDOM, 200_000);
      }
    }
  }

  private enum Order {
    FOLLOWING,
    RANDOM
  }

  private void proofs(LogReader reader, Order order, int each) throws InterruptedException {
    List<Thread> provers = new ArrayList<>();
    long cpu = processorNanos();
    long began = System.nanoTime();
    for (int prover = 0; prover < PROVERS; prover++) {
      int seed = prover;
      provers.add(Thread.ofPlatform().start(() -> prove(reader, order, each, seed)));
    }
    for (Thread prover : provers) {
      prover.join();
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    double processor = (processorNanos() - cpu) / 1e9;
    int number = PROVERS * each;
    out.printf(
        "%18s%14.0f%22.0f%n",
        order == Order.RANDOM ? "at random" : "one by one", number / seconds, number / processor);
  }

  private static void prove(LogReader reader, Order order, int number, int seed) {
    long size = reader.head().size();
    SplittableRandom random = new SplittableRandom(seed);
    long first = seed * size / PROVERS;
    try {
      for (int i = 0; i < number; i++) {
        reader.prove(order == Order.RANDOM ? random.nextLong(size) : (first + i) % size);
      }
    } catch (VerificationException e) {
      throw new IllegalStateException(e);
    }
  }
}
