package dev.zhenzan.tlog.checkpoint;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import dev.zhenzan.tlog.merkle.InclusionProof;
import dev.zhenzan.tlog.merkle.Merkle;
import dev.zhenzan.tlog.note.Base64Text;
import dev.zhenzan.tlog.note.SignedNote;
import dev.zhenzan.tlog.note.Utf8Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A proof to keep: an entry's index, its inclusion proof, and the checkpoint with cosignatures.
 * With a {@link Policy} and the entry it verifies offline. Its file's name ends in {@code
 * .tlog-proof}.
 */
public final class TlogProof {
  /** Most bytes a proof may have: extra data and a note's {@link SignedNote#MAX_BYTES}. */
  public static final int MAX_BYTES = 2 * SignedNote.MAX_BYTES;

  /** Most hashes of a path: trees have fewer than 2^63 entries. */
  private static final int MAX_PATH = 63;

  private static final String FORM = "c2sp.org/tlog-proof@v1";

  private final byte[] extra;
  private final long index;
  private final List<Hash> path;
  private final SignedNote checkpoint;

  private TlogProof(byte[] extra, long index, List<Hash> path, SignedNote checkpoint) {
    this.extra = extra;
    this.index = index;
    this.path = List.copyOf(path);
    this.checkpoint = checkpoint;
  }

  /** The proof of the entry of an inclusion proof in a checkpoint of the same size. */
  public static TlogProof of(InclusionProof inclusion, SignedNote checkpoint) {
    return new TlogProof(new byte[0], inclusion.index(), inclusion.path(), checkpoint);
  }

  /** The same with data that nothing authenticates; none removes it. */
  public TlogProof withExtra(byte[] data) {
    return new TlogProof(data.clone(), index, path, checkpoint);
  }

  /** Data beside the proof, never to be trusted: nothing authenticates it. */
  public Optional<byte[]> extra() {
    return extra.length == 0 ? Optional.empty() : Optional.of(extra.clone());
  }

  /** Index of the entry, from 0. */
  public long index() {
    return index;
  }

  /** Hashes from the leaf's sibling to the root's child. */
  public List<Hash> path() {
    return path;
  }

  /** The log's checkpoint with its signatures, none of which is verified yet. */
  public SignedNote checkpoint() {
    return checkpoint;
  }

  /**
   * The proof of a file's bytes; the inverse of {@link #format}.
   *
   * @throws VerificationException if they are not of the form; nothing is verified yet
   */
  public static TlogProof parse(byte[] bytes) throws VerificationException {
    return parse(Utf8Text.decode(bytes, "a proof", MAX_BYTES));
  }

  /**
   * The proof of a text; the inverse of {@link #format}.
   *
   * @throws VerificationException if it is not of the form; nothing is verified yet
   */
  public static TlogProof parse(String text) throws VerificationException {
    int end = text.indexOf("\n\n");
    if (!text.startsWith(FORM + "\n") || end < 0) {
      throw new VerificationException("a proof begins with " + FORM + " and has an empty line");
    }
    Deque<String> lines =
        new ArrayDeque<>(Arrays.asList(text.substring(FORM.length(), end).split("\n", -1)));
    lines.removeFirst();
    byte[] extra = parseExtra(lines);
    long index = Checkpoint.parseNumber(value("index ", lines));
    return new TlogProof(extra, index, parsePath(lines), SignedNote.parse(text.substring(end + 2)));
  }

  private static byte[] parseExtra(Deque<String> lines) throws VerificationException {
    if (lines.isEmpty() || !lines.getFirst().startsWith("extra ")) {
      return new byte[0];
    }
    byte[] extra = Base64Text.decode(value("extra ", lines));
    if (extra.length == 0) {
      throw new VerificationException("a proof without extra data has no extra line");
    }
    return extra;
  }

  private static String value(String key, Deque<String> lines) throws VerificationException {
    String line = lines.poll();
    if (line == null || !line.startsWith(key)) {
      throw new VerificationException("a proof has no line with \"" + key + "\" where it must be");
    }
    return line.substring(key.length());
  }

  private static List<Hash> parsePath(Deque<String> lines) throws VerificationException {
    if (lines.size() > MAX_PATH) {
      throw new VerificationException("a proof has at most " + MAX_PATH + " hashes");
    }
    List<Hash> path = new ArrayList<>();
    for (String line : lines) {
      path.add(Hash.parse(line));
    }
    return path;
  }

  /** The text of the proof. */
  public String format() {
    StringBuilder text = new StringBuilder(FORM).append('\n');
    if (extra.length > 0) {
      text.append("extra ").append(Base64Text.encode(extra)).append('\n');
    }
    text.append("index ").append(index).append('\n');
    path.forEach(hash -> text.append(hash.toBase64()).append('\n'));
    return text.append('\n').append(checkpoint.format()).toString();
  }

  /** The proof in UTF-8. */
  public byte[] toBytes() {
    return format().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Verifies that the log of a policy holds the entry at the index, as a quorum of witnesses saw.
   *
   * @return the checkpoint that is believed now
   * @throws VerificationException if anything fails
   */
  public Checkpoint verify(Policy policy, byte[] entry) throws VerificationException {
    return verify(policy, Merkle.leafHash(entry));
  }

  /** The same by the entry's leaf hash. */
  public Checkpoint verify(Policy policy, Hash leaf) throws VerificationException {
    Checkpoint believed = policy.verify(checkpoint);
    new InclusionProof(index, believed.size(), path).check(leaf, believed.root());
    return believed;
  }
}
