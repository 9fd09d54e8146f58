package dev.zhenzan.ledger;

import dev.zhenzan.ledger.keys.BouncyCastleEd25519;
import dev.zhenzan.ledger.keys.KeyException;
import dev.zhenzan.ledger.keys.MasterKey;
import dev.zhenzan.ledger.keys.SecretFile;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.log.CheckpointSigner;
import dev.zhenzan.tlog.log.LogKey;
import dev.zhenzan.tlog.note.NoteSigner;
import dev.zhenzan.tlog.note.NoteVerifier;
import dev.zhenzan.tlog.note.SignatureType;
import dev.zhenzan.tlog.note.SignerKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of a ledger.
 *
 * @param log signs checkpoints; its name is the log's origin
 * @param master wraps the keys of subjects
 */
public record LedgerKeys(SignerKey log, MasterKey master) {
  /** Variable of the environment that takes the place of the log key's file. */
  public static final String LOG_VARIABLE = "ZHENZAN_LOG_KEY";

  /** Variable of the environment that takes the place of the master key's file. */
  public static final String MASTER_VARIABLE = "ZHENZAN_MASTER_KEY";

  private static final String LOG_FILE = "log.key";
  private static final String MASTER_FILE = "master.key";
  private static final int MOST_TEXT = 1 << 10;

  /**
   * New keys.
   *
   * @param origin the log's name, best a URL without scheme
   * @throws IllegalArgumentException if no key can have the name
   */
  public static LedgerKeys generate(String origin, SecureRandom random) {
    return new LedgerKeys(
        SignerKey.generate(origin, SignatureType.ED25519, random), MasterKey.generate(random));
  }

  /**
   * The keys in the environment and, where a variable is not set, in a folder.
   *
   * @param folder of the files; none where the environment has all
   * @throws KeyException if a key is missing, or its file may be used by others
   */
  public static LedgerKeys read(Optional<Path> folder, Map<String, String> environment) {
    SignerKey log = logKey(text(folder, environment, LOG_VARIABLE, LOG_FILE));
    Source master = text(folder, environment, MASTER_VARIABLE, MASTER_FILE);
    return new LedgerKeys(log, MasterKey.parse(master.text, master.name));
  }

  private record Source(String name, String text) {}

  private static Source text(
      Optional<Path> folder, Map<String, String> environment, String variable, String file) {
    @Nullable String set = environment.get(variable);
    if (set != null) {
      return new Source("the variable " + variable, set);
    }
    Path path =
        folder
            .orElseThrow(
                () ->
                    new KeyException(
                        "no key: give the folder of keys with --keys, or set " + variable))
            .resolve(file);
    return new Source(path.toString(), SecretFile.readLine(path, MOST_TEXT));
  }

  private static SignerKey logKey(Source source) {
    try {
      SignerKey key = SignerKey.parse(source.text.strip());
      if (key.type() == SignatureType.ED25519) {
        return key;
      }
    } catch (VerificationException notAKey) {
      // The same message: the reason would show a part of the secret.
    }
    throw new KeyException(
        source.name
            + " holds no signing key of a log; ledger init makes one, or restore it from a backup");
  }

  /**
   * Writes the keys into files that their owner alone may read.
   *
   * @throws KeyException if one is there already, or cannot be written
   */
  public void write(Path folder) {
    SecretFile.makeFolder(folder);
    SecretFile.createLine(folder.resolve(MASTER_FILE), master.format());
    SecretFile.createLine(folder.resolve(LOG_FILE), log.format());
  }

  /** What signs the log's checkpoints. */
  CheckpointSigner checkpointSigner() {
    try {
      NoteSigner signer = NoteSigner.ed25519(log, BouncyCastleEd25519.SCHEME);
      NoteVerifier verifier = NoteVerifier.ed25519(log.verifierKey(), BouncyCastleEd25519.SCHEME);
      LogKey key = new LogKey(log.verifierKey().name(), verifier);
      return new CheckpointSigner(key, List.of(signer));
    } catch (VerificationException e) {
      throw new IllegalStateException("a key of the right type signs", e);
    }
  }

  /** The text of a policy that believes the log and asks for no witness. */
  String policy() {
    return "# Whom a verifier believes: https://c2sp.org/tlog-policy\nlog %s\nquorum none\n"
        .formatted(log.verifierKey().format());
  }

  @Override
  public String toString() {
    return "LedgerKeys[" + log.verifierKey().keyId() + "]";
  }
}
