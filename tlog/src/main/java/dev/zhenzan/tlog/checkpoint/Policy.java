package dev.zhenzan.tlog.checkpoint;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.note.KeyId;
import dev.zhenzan.tlog.note.NoteSignature;
import dev.zhenzan.tlog.note.NoteVerifier;
import dev.zhenzan.tlog.note.SignatureType;
import dev.zhenzan.tlog.note.SignedNote;
import dev.zhenzan.tlog.note.VerifierKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a verifier believes: logs, witnesses, and how many of these must have cosigned. Immutable
 * and safe for use by many threads.
 *
 * @param logs any of which is believed under its own origin
 * @param witnesses in the order of the file
 * @param groups in the order of the file
 * @param quorum name of the witness or group that must have witnessed, or {@code none}
 */
public record Policy(List<Party> logs, List<Witness> witnesses, List<Group> groups, String quorum) {
  /** The name that stands for no cosignature at all. */
  static final String NONE = "none";

  /** Copies the lists. */
  public Policy {
    logs = List.copyOf(logs);
    witnesses = List.copyOf(witnesses);
    groups = List.copyOf(groups);
  }

  /**
   * A log or witness.
   *
   * @param key whose name is a log's origin
   * @param verifier of the key
   */
  public record Party(VerifierKey key, NoteVerifier verifier, @Nullable String location) {
    /** Where it can be reached, if the policy says. */
    public Optional<String> url() {
      return Optional.ofNullable(location);
    }
  }

  /**
   * A witness.
   *
   * @param name within the policy only
   */
  public record Witness(String name, Party party) {}

  /**
   * A group, which has witnessed if enough of its members have.
   *
   * @param name within the policy only
   * @param threshold from 1 to the number of members
   * @param members names of witnesses and earlier groups
   */
  public record Group(String name, int threshold, List<String> members) {
    /** Copies the members. */
    public Group {
      members = List.copyOf(members);
    }
  }

  /**
   * The policy of a file's bytes, verified with the JDK's algorithms.
   *
   * @throws VerificationException if the file is not of the form; the message has the line's number
   */
  public static Policy parse(byte[] file) throws VerificationException {
    return parse(file, Algorithms.JDK);
  }

  /** The same with other algorithms. */
  public static Policy parse(byte[] file, Algorithms algorithms) throws VerificationException {
    return PolicyParser.parse(file, algorithms);
  }

  /** Logs and witnesses: all whose keys are known. */
  public Stream<Party> parties() {
    return Stream.concat(logs.stream(), witnesses.stream().map(Witness::party));
  }

  /**
   * Verifies a checkpoint: a log of its origin signed all of it, a quorum of witnesses cosigned it,
   * and no signature of any of them fails.
   *
   * @throws VerificationException if not so
   */
  public Checkpoint verify(SignedNote note) throws VerificationException {
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    Set<KeyId> signed =
        note.verify(parties().map(Party::verifier).toList()).stream()
            .map(NoteSignature::key)
            .collect(Collectors.toSet());
    List<VerifierKey> signers =
        logs.stream()
            .map(Party::key)
            .filter(key -> key.name().equals(checkpoint.origin()) && signed.contains(key.keyId()))
            .toList();
    if (signers.isEmpty()) {
      throw new VerificationException("no log of the policy signed the checkpoint as its own");
    }
    if (!checkpoint.extensions().isEmpty() && signers.stream().noneMatch(Policy::signsText)) {
      throw new VerificationException("the log's signature does not cover the extension lines");
    }
    if (!isQuorum(signed)) {
      throw new VerificationException(
          "the witnesses that cosigned are no quorum: the policy asks for " + quorum);
    }
    return checkpoint;
  }

  private static boolean signsText(VerifierKey key) {
    return key.type() == SignatureType.ED25519;
  }

  /** Whether cosignatures of these keys, all of them verified, are enough. */
  public boolean isQuorum(Collection<KeyId> cosigned) {
    Set<String> witnessed = new HashSet<>(Set.of(NONE));
    witnesses.stream()
        .filter(witness -> cosigned.contains(witness.party().key().keyId()))
        .forEach(witness -> witnessed.add(witness.name()));
    for (Group group : groups) {
      if (group.members().stream().filter(witnessed::contains).count() >= group.threshold()) {
        witnessed.add(group.name());
      }
    }
    return witnessed.contains(quorum);
  }
}
