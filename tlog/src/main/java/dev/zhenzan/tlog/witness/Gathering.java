package dev.zhenzan.tlog.witness;

import dev.zhenzan.tlog.checkpoint.Policy;
import dev.zhenzan.tlog.note.KeyId;
import dev.zhenzan.tlog.note.NoteSignature;
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
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks every witness of a policy on a thread of its own; used once. */
final class Gathering {
  private final WitnessClient client;
  private final Policy policy;
  private final WitnessClient.Head head;
  private final List<NoteSignature> cosignatures = new ArrayList<>();
  private final Set<KeyId> cosigned = new HashSet<>();
  private final Map<String, String> failures = new HashMap<>();
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final Set<String> unanswered = new HashSet<>();

  /** A witness and its cosignature, or why there is none. */
  private record Answer(String witness, Future<NoteSignature> cosignature) {}

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
        executor.execute(() -> answers.add(ask(witness)));
      }
      while (!unanswered.isEmpty() && !policy.isQuorum(cosigned)) {
        @Nullable Answer answer = answers.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (answer == null) {
          break;
        }
        take(answer);
      }
    } finally {
      executor.shutdownNow();
    }
    String why = policy.isQuorum(cosigned) ? "not waited for" : "no answer in time";
    unanswered.forEach(name -> failures.put(name, why));
    return new Cosigned(head.note().with(cosignatures), failures);
  }

  private Answer ask(Policy.Witness witness) {
    FutureTask<NoteSignature> cosignature = new FutureTask<>(() -> client.cosign(witness, head));
    cosignature.run();
    return new Answer(witness.name(), cosignature);
  }

  private void take(Answer answer) {
    unanswered.remove(answer.witness);
    Future<NoteSignature> cosignature = answer.cosignature;
    if (cosignature.state() == Future.State.SUCCESS) {
      cosignatures.add(cosignature.resultNow());
      cosigned.add(cosignature.resultNow().key());
    } else {
      failures.put(answer.witness, String.valueOf(cosignature.exceptionNow().getMessage()));
    }
  }
}
