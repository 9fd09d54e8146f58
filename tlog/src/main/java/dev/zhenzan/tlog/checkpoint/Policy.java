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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a verifier believes: logs, witnesses, and how many of these must have cosigned. Immutable
 * and safe for use by many threads.
 */
public final class Policy {
  /** The name that stands for no cosignature at all. */
  static final String NONE = "none";

  private final List<Party> logs;
  private final List<Witness> witnesses;
  private final List<Group> groups;
  private final String quorum;
  private final Map<KeyId, NoteVerifier> verifiers;

  Policy(Parts parts, String quorum) {
    this.logs = List.copyOf(parts.logs);
    this.witnesses = List.copyOf(parts.witnesses);
    this.groups = List.copyOf(parts.groups);
    this.quorum = quorum;
    this.verifiers =
        parties()
            .collect(
                Collectors.toUnmodifiableMap(
                    party -> party.key().keyId(), Party::verifier, (one, same) -> one));
  }

  /** What the lines before the quorum define. */
  record Parts(List<Party> logs, List<Witness> witnesses, List<Group> groups) {}

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

  /** The logs; any of them is believed under its own origin. */
  public List<Party> logs() {
    return logs;
  }

  /** Logs and witnesses: all whose keys are known. */
  public Stream<Party> parties() {
    return Stream.concat(logs.stream(), witnesses.stream().map(Witness::party));
  }

  /** The witnesses, in the order of the file. */
  public List<Witness> witnesses() {
    return witnesses;
  }

  /** The groups, in the order of the file. */
  public List<Group> groups() {
    return groups;
  }

  /** The name of the witness or group that must have witnessed, or {@code none}. */
  public String quorum() {
    return quorum;
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
        note.verify(verifiers.values()).stream()
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
