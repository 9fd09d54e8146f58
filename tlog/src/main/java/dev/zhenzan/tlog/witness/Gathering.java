package dev.zhenzan.tlog.witness;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Policy;
import dev.zhenzan.tlog.log.StorageException;
import dev.zhenzan.tlog.note.KeyId;
import dev.zhenzan.tlog.note.NoteSignature;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks every witness of a policy on a thread of its own; used once. */
final class Gathering {
  private final WitnessClient client;
  private final Policy policy;
  private final WitnessClient.Head head;
  private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
  private final List<NoteSignature> cosignatures = new ArrayList<>();
  private final Set<KeyId> cosigned = new HashSet<>();
  private final Map<String, String> failures = new HashMap<>();
  private final Set<String> unanswered = new HashSet<>();

  /** What became of asking a witness: its cosignature, or why there is none. */
  private record Outcome(String witness, @Nullable NoteSignature cosignature, String failure) {}

  Gathering(WitnessClient client, Policy policy, WitnessClient.Head head) {
    this.client = client;
    this.policy = policy;
    this.head = head;
  }

  Cosigned run(Duration timeout) throws InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    try {
      for (Policy.Witness witness : policy.witnesses()) {
        unanswered.add(witness.name());
        executor.execute(() -> outcomes.add(ask(witness)));
      }
      while (!unanswered.isEmpty() && !policy.isQuorum(cosigned)) {
        @Nullable Outcome outcome =
            outcomes.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (outcome == null) {
          break;
        }
        take(outcome);
      }
    } finally {
      executor.shutdownNow();
    }
    String why = policy.isQuorum(cosigned) ? "not waited for" : "no answer in time";
    unanswered.forEach(name -> failures.put(name, why));
    return new Cosigned(head.note().with(cosignatures), failures);
  }

  private Outcome ask(Policy.Witness witness) {
    try {
      return new Outcome(witness.name(), client.cosign(witness, head), "");
    } catch (VerificationException | IOException | StorageException e) {
      return new Outcome(witness.name(), null, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome(witness.name(), null, "interrupted");
    }
  }

  private void take(Outcome outcome) {
    unanswered.remove(outcome.witness());
    NoteSignature cosignature = outcome.cosignature();
    if (cosignature == null) {
      failures.put(outcome.witness(), outcome.failure());
    } else {
      cosignatures.add(cosignature);
      cosigned.add(cosignature.key());
    }
  }
}
