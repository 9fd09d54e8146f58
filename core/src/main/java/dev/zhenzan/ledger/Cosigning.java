package dev.zhenzan.ledger;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Policy;
import dev.zhenzan.tlog.log.DirectoryStorage;
import dev.zhenzan.tlog.log.ObjectReader;
import dev.zhenzan.tlog.log.StorageException;
import dev.zhenzan.tlog.note.KeyId;
import dev.zhenzan.tlog.note.NoteSignature;
import dev.zhenzan.tlog.note.SignedNote;
import dev.zhenzan.tlog.witness.Cosigned;
import dev.zhenzan.tlog.witness.WitnessClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Has witnesses cosign a ledger's checkpoint, and publishes it with their signatures. The ledger
 * must not be open for writing meanwhile.
 */
public final class Cosigning {
  private Cosigning() {}

  /**
   * What came of it.
   *
   * @param note the checkpoint that is published now
   * @param failures why witnesses did not cosign, by their names in the policy
   * @param quorum whether the policy is met
   */
  public record Outcome(SignedNote note, Map<String, String> failures, boolean quorum) {
    public Outcome {
      failures = Map.copyOf(failures);
    }
  }

  /**
   * Asks the witnesses of a policy.
   *
   * @throws LedgerException if there is no ledger or it is damaged
   * @throws StorageException if another program writes to it
   */
  public static Outcome run(LedgerFolder folder, Policy policy, WitnessClient client)
      throws InterruptedException {
    try (DirectoryStorage storage = DirectoryStorage.open(folder.required().log(), 1)) {
      LedgerReader ledger = LedgerReader.open(storage, folder.ownPolicy());
      SignedNote bare = bare(ledger);
      Cosigned cosigned = client.gather(policy, WitnessClient.Head.of(bare, ledger.log()));
      SignedNote note = merged(cosigned.note(), ledger.checkpoint());
      publish(storage, ledger.checkpoint(), note);
      return new Outcome(note, cosigned.failures(), isMet(policy, note));
    } catch (VerificationException e) {
      throw LedgerException.damaged(folder.root(), e);
    }
  }

  /** The checkpoint with the signature of the log alone. */
  private static SignedNote bare(LedgerReader ledger) {
    String origin = ledger.head().origin();
    List<NoteSignature> own =
        ledger.checkpoint().signatures().stream()
            .filter(signature -> signature.key().name().equals(origin))
            .toList();
    return new SignedNote(ledger.checkpoint().text(), own);
  }

  /** The new signatures, and the old ones of witnesses that did not sign again. */
  private static SignedNote merged(SignedNote fresh, SignedNote before) {
    Set<KeyId> signed =
        fresh.signatures().stream().map(NoteSignature::key).collect(Collectors.toSet());
    List<NoteSignature> all = new ArrayList<>(fresh.signatures());
    before.signatures().stream()
        .filter(signature -> !signed.contains(signature.key()))
        .forEach(all::add);
    return new SignedNote(fresh.text(), all);
  }

  private static void publish(DirectoryStorage storage, SignedNote before, SignedNote note) {
    if (!storage.replace(ObjectReader.CHECKPOINT, before.toBytes(), note.toBytes())) {
      throw StorageException.lasting(
          "replace", ObjectReader.CHECKPOINT, "another program changed it; run it again");
    }
  }

  private static boolean isMet(Policy policy, SignedNote note) {
    try {
      policy.verify(note);
      return true;
    } catch (VerificationException e) {
      return false;
    }
  }
}
