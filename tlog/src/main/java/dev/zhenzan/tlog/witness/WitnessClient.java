package dev.zhenzan.tlog.witness;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.checkpoint.Policy;
import dev.zhenzan.tlog.merkle.ConsistencyProof;
import dev.zhenzan.tlog.merkle.Hash;
import dev.zhenzan.tlog.merkle.SubtreeHashes;
import dev.zhenzan.tlog.note.KeyId;
import dev.zhenzan.tlog.note.NoteSignature;
import dev.zhenzan.tlog.note.SignedNote;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Asks witnesses to cosign a log's checkpoints. It remembers what size each witness has seen, and
 * learns it from the answer 409 where it does not know. Safe for use by many threads.
 */
public final class WitnessClient {
  /** A witness may move on between its answer and the next request, but not for ever. */
  private static final int MAX_ATTEMPTS = 4;

  private static final int MAX_ANSWER_BYTES = 1 << 16;

  private final HttpClient http;
  private final Duration timeout;
  private final Map<KeyId, Long> seen = new ConcurrentHashMap<>();
  private final ReentrantLock proving = new ReentrantLock();

  /**
   * A client.
   *
   * @param timeout for one request, and for all that is asked of {@link #gather}
   */
  public WitnessClient(HttpClient http, Duration timeout) {
    this.http = http;
    this.timeout = timeout;
  }

  /** A checkpoint of a log, and the tree that it is the head of, to prove consistency from. */
  public record Head(SignedNote note, Checkpoint checkpoint, SubtreeHashes tree) {
    /**
     * The head of a note.
     *
     * @param tree is asked by one thread at a time
     * @throws VerificationException if the note is no checkpoint
     */
    public static Head of(SignedNote note, SubtreeHashes tree) throws VerificationException {
      return new Head(note, Checkpoint.parse(note.text()), tree);
    }
  }

  /**
   * Asks the witnesses of a policy, all at once, until a quorum has cosigned, all have answered or
   * the timeout has passed.
   */
  public Cosigned gather(Policy policy, Head head) throws InterruptedException {
    return new Gathering(this, policy, head).run(timeout);
  }

  /**
   * Asks one witness for its cosignature.
   *
   * @return its signature, verified
   * @throws VerificationException if the witness has seen another tree than this, or answers with
   *     what is no cosignature of its key
   * @throws IOException if it cannot be reached, or answers that it will not
   */
  public NoteSignature cosign(Policy.Witness witness, Head head)
      throws VerificationException, IOException, InterruptedException {
    KeyId key = witness.party().key().keyId();
    HttpRequest.Builder http = request(witness);
    long size = Math.min(seen.getOrDefault(key, 0L), head.checkpoint().size());
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      Reply reply = post(http, new AddCheckpoint(size, proof(head, size), head.note()));
      if (reply.status() == 200) {
        NoteSignature cosignature = reply.cosignature(witness, head);
        seen.put(key, head.checkpoint().size());
        return cosignature;
      }
      size = reply.other(size, head.checkpoint().size());
      seen.put(key, size);
    }
    throw new IOException("the witness moved on " + MAX_ATTEMPTS + " times");
  }

  private HttpRequest.Builder request(Policy.Witness witness) throws IOException {
    String prefix =
        witness.party().url().orElseThrow(() -> new IOException("the policy has no URL for it"));
    try {
      URI uri = URI.create(prefix.replaceFirst("/+$", "") + "/add-checkpoint");
      return HttpRequest.newBuilder(uri).timeout(timeout);
    } catch (IllegalArgumentException e) {
      throw new IOException("its URL in the policy is malformed", e);
    }
  }

  private List<Hash> proof(Head head, long size) throws VerificationException {
    proving.lock();
    try {
      return ConsistencyProof.prove(head.tree(), size, head.checkpoint().size()).path();
    } finally {
      proving.unlock();
    }
  }

  private Reply post(HttpRequest.Builder http, AddCheckpoint asked)
      throws IOException, InterruptedException {
    HttpRequest request =
        http.POST(HttpRequest.BodyPublishers.ofByteArray(asked.toBytes())).build();
    HttpResponse<InputStream> response =
        this.http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      return new Reply(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          new String(body.readNBytes(MAX_ANSWER_BYTES), StandardCharsets.UTF_8));
    }
  }

  private record Reply(int status, String contentType, String body) {
    NoteSignature cosignature(Policy.Witness witness, Head head) throws VerificationException {
      SignedNote answered = new SignedNote(head.note().text(), SignedNote.signatures(body));
      return answered.verify(List.of(witness.party().verifier())).getFirst();
    }

    /** The size that the witness has seen, other than the one it was asked with. */
    long other(long asked, long ours) throws VerificationException, IOException {
      if (status != 409 || !contentType.equals(WitnessAnswer.SIZE_TYPE)) {
        throw new IOException("the witness answers with status " + status);
      }
      long size = Checkpoint.parseNumber(body.stripTrailing());
      if (size == asked) {
        throw new VerificationException("the witness has seen another tree of size " + size);
      }
      if (size > ours) {
        throw new VerificationException("the witness has seen the larger size " + size);
      }
      return size;
    }
  }
}
