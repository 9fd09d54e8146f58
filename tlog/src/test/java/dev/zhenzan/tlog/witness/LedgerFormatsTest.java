package dev.zhenzan.tlog.witness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.tlog.Leaves;
import dev.zhenzan.tlog.TestStorage;
import dev.zhenzan.tlog.checkpoint.Algorithms;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.checkpoint.Policy;
import dev.zhenzan.tlog.checkpoint.TlogProof;
import dev.zhenzan.tlog.merkle.ConsistencyProof;
import dev.zhenzan.tlog.merkle.InclusionProof;
import dev.zhenzan.tlog.note.NoteSigner;
import dev.zhenzan.tlog.note.NoteVerifier;
import dev.zhenzan.tlog.note.SignedNote;
import dev.zhenzan.tlog.note.SignerKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The vectors of the manual's page on formats are what the code reads and writes. */
class LedgerFormatsTest {
  private static final Path PAGE = Path.of("..", "docs", "formats", "ledger-formats.md");

  /** At the time that the page names, as the clock of the tests. */
  private final Leaves tree = Leaves.of("entry", 5);

  private final List<SignerKey> keys = new ArrayList<>();

  private static String block(String name) throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf("```" + name + "\n");
    assertThat(start).as(name).isPositive();
    int from = start + name.length() + 4;
    return page.substring(from, page.indexOf("```", from));
  }

  @BeforeEach
  void readKeys() throws Exception {
    for (String line : block("signer-keys").lines().toList()) {
      keys.add(SignerKey.parse(line));
    }
  }

  private Policy policy() throws Exception {
    return Policy.parse(block("policy").getBytes(StandardCharsets.UTF_8));
  }

  private SignedNote checkpoint(int signatures) throws Exception {
    Checkpoint checkpoint = Checkpoint.of("log.example/likes", 5, tree.root(5));
    List<NoteSigner> signers = new ArrayList<>();
    for (SignerKey key : keys.subList(0, signatures)) {
      signers.add(Algorithms.JDK.signer(key, TestLog.CLOCK));
    }
    return SignedNote.sign(checkpoint.format(), signers);
  }

  @Test
  void keysOfThePage_areOfTheSeedsItNames() {
    for (int i = 0; i < keys.size(); i++) {
      assertThat(keys.get(i).seed()).hasSize(32).containsOnly(i + 1);
    }
    assertThat(keys).hasSize(4);
  }

  @Test
  void policyOfThePage_namesTheseKeys() throws Exception {
    assertThat(policy().parties().map(Policy.Party::key))
        .containsExactlyElementsOf(
            keys.subList(0, 3).stream().map(SignerKey::verifierKey).toList());
  }

  @Test
  void proofOfThePage_isMadeAndVerifies() throws Exception {
    TlogProof made = TlogProof.of(InclusionProof.prove(tree, 3, 5), checkpoint(3));
    assertThat(made.format()).isEqualTo(block("tlog-proof"));
    TlogProof read = TlogProof.parse(block("tlog-proof"));
    assertThat(read.verify(policy(), Leaves.entry("entry", 3)).size()).isEqualTo(5);
  }

  @Test
  void requestOfThePage_isMadeAndAnswered() throws Exception {
    AddCheckpoint request =
        new AddCheckpoint(3, ConsistencyProof.prove(tree, 3, 5).path(), checkpoint(1));
    assertThat(new String(request.toBytes(), StandardCharsets.UTF_8))
        .isEqualTo(block("add-checkpoint"));
    NoteVerifier log = policy().logs().getFirst().verifier();
    Witness witness =
        Witness.open(
            Map.of("log.example/likes", List.of(log)),
            new Witness.Identity(List.of(keys.get(1)), Algorithms.JDK),
            new TestStorage(),
            TestLog.CLOCK);
    Checkpoint three = Checkpoint.of("log.example/likes", 3, tree.root(3));
    SignedNote first =
        SignedNote.sign(three.format(), List.of(NoteSigner.ed25519(keys.getFirst())));
    witness.addCheckpoint(new AddCheckpoint(0, List.of(), first).toBytes());
    assertThat(witness.addCheckpoint(request.toBytes()).body()).isEqualTo(block("cosignatures"));
  }
}
