package dev.zhenzan.cli.ledger;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.ledger.LedgerException;
import dev.zhenzan.ledger.keys.BouncyCastleEd25519;
import dev.zhenzan.ledger.keys.SecretFile;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Policy;
import dev.zhenzan.tlog.log.DirectoryStorage;
import dev.zhenzan.tlog.note.KeyId;
import dev.zhenzan.tlog.note.NoteVerifier;
import dev.zhenzan.tlog.note.SignatureType;
import dev.zhenzan.tlog.note.SignerKey;
import dev.zhenzan.tlog.witness.Witness;
import dev.zhenzan.tlog.witness.WitnessServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zhenzan ledger witness}. */
@Command(
    name = "witness",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Runs a witness: it cosigns a checkpoint of the policy's logs if the log has only grown since"
          + " the one before, and remembers what it signed over restarts. It speaks"
          + " https://c2sp.org/tlog-witness, and so serves other logs than Zhenzan's, too.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan ledger witness --policy ledger/policy --state witness --key witness.key \\",
      "      --name witness.example.org --port 8091",
      "",
      "With --name a key that is not there yet is made. Run it on another machine than the log's, by"
          + " somebody else; keep its state: a witness that forgets could sign two histories.",
      "It runs until it is interrupted (Ctrl-C). Exit status: 0 interrupted; 2 usage; 3 failed."
    })
final class LedgerWitnessCommand implements Callable<Integer> {
  private static final int MOST_TEXT = 1 << 10;

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--policy",
      required = true,
      paramLabel = "FILE",
      description = "The logs to cosign: its lines 'log VKEY'.")
  private Path policy = Path.of("");

  @Option(
      names = "--state",
      required = true,
      paramLabel = "DIR",
      description = "Where it remembers; made if it is not there.")
  private Path state = Path.of("");

  @Option(names = "--key", required = true, paramLabel = "FILE", description = "Its signing key.")
  private Path key = Path.of("");

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The name of the key to make if there is none yet.")
  private @Nullable String name;

  @Option(
      names = "--ml-dsa-44",
      description = "Make a post-quantum key (ML-DSA-44), not one of Ed25519.")
  private boolean postQuantum;

  @Mixin private ListenOptions listen = new ListenOptions();

  LedgerWitnessCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    InetSocketAddress address = listen.address();
    SignerKey signer = key();
    try (DirectoryStorage memory = DirectoryStorage.open(state, 1);
        WitnessServer server =
            WitnessServer.start(witness(signer, memory), address, this::failed)) {
      String url = ListenOptions.url(server.address());
      console.say("Witness       %s".formatted(url));
      console.say(
          "Policy line   witness %s %s %s"
              .formatted(signer.verifierKey().name(), signer.verifierKey().format(), url));
      ListenOptions.untilInterrupted();
      return ExitStatus.FINE.code();
    } catch (IOException e) {
      throw new LedgerException(
          "the witness cannot run: %s; check --state, --host and --port".formatted(e.getMessage()),
          e);
    }
  }

  private void failed(RuntimeException e) {
    console.note("zhenzan: the witness cannot remember (%s)".formatted(e.getMessage()));
  }

  private Witness witness(SignerKey signer, DirectoryStorage memory) {
    Map<String, List<NoteVerifier>> logs = new HashMap<>();
    for (Policy.Party log : PolicyFile.read(policy).logs()) {
      logs.computeIfAbsent(log.key().name(), origin -> new ArrayList<>()).add(log.verifier());
    }
    if (logs.isEmpty()) {
      throw new LedgerException(
          "%s names no log; add a line 'log VKEY' for each log to cosign".formatted(policy));
    }
    Witness.Identity identity =
        new Witness.Identity(List.of(signer), BouncyCastleEd25519.ALGORITHMS);
    return Witness.open(logs, identity, memory, InstantSource.system());
  }

  private SignerKey key() {
    if (name != null && !KeyId.isName(name)) {
      throw new ParameterException(
          spec.commandLine(), "--name must have no spaces, plus signs or control characters");
    }
    if (!Files.exists(key) && name != null) {
      SignatureType type =
          postQuantum ? SignatureType.ML_DSA_44_COSIGNATURE : SignatureType.ED25519_COSIGNATURE;
      SecretFile.createLine(key, SignerKey.generate(name, type, new SecureRandom()).format());
    }
    SignerKey read = read();
    if (postQuantum && read.type() != SignatureType.ML_DSA_44_COSIGNATURE) {
      console.note(
          "zhenzan: %s holds a key that is not of ML-DSA-44, and is used; --ml-dsa-44 is for new keys."
              .formatted(key));
    }
    return read;
  }

  private SignerKey read() {
    try {
      return SignerKey.parse(SecretFile.readLine(key, MOST_TEXT));
    } catch (VerificationException e) {
      throw new LedgerException(
          key + " holds no signing key; give its file, or --name to make a new one", e);
    }
  }
}
