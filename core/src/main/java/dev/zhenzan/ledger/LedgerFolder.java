package dev.zhenzan.ledger;

import dev.zhenzan.ledger.keys.BouncyCastleEd25519;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a ledger lies. Secrets lie elsewhere.
 *
 * @param root of all
 */
public record LedgerFolder(Path root) {
  /** The log in the layout of C2SP {@code tlog-tiles}: any server of static files can serve it. */
  public Path log() {
    return root.resolve("log");
  }

  /** The subjects' keys, wrapped; for nobody else to see. */
  public Path subjects() {
    return root.resolve("subjects");
  }

  /** The policy that believes this log and asks for no witness; public. */
  public Path policy() {
    return root.resolve("policy");
  }

  /**
   * What the policy says.
   *
   * @throws LedgerException if there is no ledger, or it cannot be read
   */
  Policy ownPolicy() {
    try {
      return Policy.parse(Files.readAllBytes(required().policy()), BouncyCastleEd25519.ALGORITHMS);
    } catch (IOException e) {
      throw new LedgerException("cannot read %s: %s".formatted(policy(), e.getMessage()), e);
    } catch (VerificationException e) {
      throw new LedgerException(
          "%s is no policy any more: %s. Restore it: a line 'log VKEY' and a line 'quorum none'"
              .formatted(policy(), e.getMessage()),
          e);
    }
  }

  /** Whether there is a ledger. */
  public boolean exists() {
    return Files.exists(policy());
  }

  /**
   * The same folder.
   *
   * @throws LedgerException if there is no ledger in it
   */
  public LedgerFolder required() {
    if (!exists()) {
      throw new LedgerException(
          "there is no ledger in %s; make one: zhenzan ledger init --ledger %s --keys DIR"
              .formatted(root, root));
    }
    return this;
  }
}
