package dev.zhenzan.tlog.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.Keys;
import dev.zhenzan.tlog.Mutations;
import dev.zhenzan.tlog.Trials;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Merkle;
import dev.zhenzan.tlog.note.KeyId;
import dev.zhenzan.tlog.note.NoteSigner;
import dev.zhenzan.tlog.note.SignedNote;
import dev.zhenzan.tlog.note.SignerKey;
import dev.zhenzan.tlog.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(1));
  private static final String LOG = "example.com/log";
  private static final Checkpoint CHECKPOINT = Checkpoint.of(LOG, 1, Merkle.leafHash(new byte[1]));

  /** The example of tlog-policy, with keys in place of {@code <vkey>}. */
  private static final String EXAMPLE =
      """
      log LOG

      witness X1 WX1
      witness X2 WX2
      witness X3 WX3
      group X-witnesses 2 X1 X2 X3

      witness Y1 WY1
      witness Y2 WY2
      witness Y3 WY3
      group Y-witnesses any Y1 Y2 Y3

      group X-and-Y all X-witnesses Y-witnesses
      quorum X-and-Y
      """;

  /** Puts the key of {@code NAME} for {@code WNAME}, and the log's for {@code LOG}. */
  private static Policy policy(String text) throws VerificationException {
    return Policy.parse(keyed(text).getBytes(StandardCharsets.UTF_8));
  }

  private static String keyed(String text) {
    String keyed = text.replace("LOG", Keys.log(LOG).verifierKey().format());
    for (String name : List.of("X1", "X2", "X3", "Y1", "Y2", "Y3")) {
      keyed = keyed.replace("W" + name, Keys.witness(name).verifierKey().format());
    }
    return keyed;
  }

  private static SignedNote signed(Checkpoint checkpoint, List<SignerKey> keys) {
    List<NoteSigner> signers = keys.stream().map(key -> Algorithms.JDK.signer(key, CLOCK)).toList();
    return SignedNote.sign(checkpoint.format(), signers);
  }

  private static SignedNote cosigned(String... witnesses) {
    List<SignerKey> keys = new ArrayList<>(List.of(Keys.log(LOG)));
    for (String witness : witnesses) {
      keys.add(Keys.witness(witness));
    }
    return signed(CHECKPOINT, keys);
  }

  @Test
  void exampleOfTheSpecification_isRead() throws VerificationException {
    Policy policy = policy(EXAMPLE);
    assertThat(policy.logs()).hasSize(1);
    assertThat(policy.witnesses()).extracting(Policy.Witness::name).hasSize(6).startsWith("X1");
    assertThat(policy.groups()).extracting(Policy.Group::threshold).containsExactly(2, 1, 2);
    assertThat(policy.quorum()).isEqualTo("X-and-Y");
    assertThat(policy.witnesses().getFirst().party().url()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "X1 X2 Y1, true", "X1 X3 Y3, true", "X1 X2 X3 Y1 Y2 Y3, true",
    "X1 Y1, false", "X1 X2 X3, false", "Y1 Y2 Y3, false"
  })
  void exampleOfTheSpecification_asksForItsQuorum(String witnesses, boolean enough)
      throws VerificationException {
    Policy policy = policy(EXAMPLE);
    SignedNote note = cosigned(witnesses.split(" ", -1));
    if (enough) {
      assertThat(policy.verify(note)).isEqualTo(CHECKPOINT);
    } else {
      assertThatThrownBy(() -> policy.verify(note))
          .isInstanceOf(VerificationException.class)
          .hasMessageContaining("X-and-Y");
    }
  }

  @Test
  void quorumNone_asksForTheLogAlone() throws VerificationException {
    Policy policy = policy("log LOG https://log.example/\nquorum none\n");
    assertThat(policy.verify(cosigned())).isEqualTo(CHECKPOINT);
    assertThat(policy.logs().getFirst().url()).contains("https://log.example/");
    SignedNote unsigned = signed(CHECKPOINT, List.of(Keys.log("stranger")));
    assertThatThrownBy(() -> policy.verify(unsigned)).isInstanceOf(VerificationException.class);
  }

  @Test
  void witnessesAlone_areNoLog() throws VerificationException {
    Policy policy = policy("log LOG\nwitness X1 WX1\nquorum X1\n");
    SignedNote note = signed(CHECKPOINT, List.of(Keys.witness("X1")));
    assertThatThrownBy(() -> policy.verify(note))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("no log");
  }

  @Test
  void knownLog_isBelievedUnderItsOwnOriginOnly() throws VerificationException {
    Policy policy = policy("log LOG\nquorum none\n");
    Checkpoint other = Checkpoint.of("example.com/other", 1, CHECKPOINT.root());
    SignedNote note = signed(other, List.of(Keys.log(LOG)));
    assertThatThrownBy(() -> policy.verify(note)).isInstanceOf(VerificationException.class);
  }

  @Test
  void failingCosignature_rejectsEvenBeyondTheQuorum() throws VerificationException {
    Policy policy =
        policy("log LOG\nwitness X1 WX1\nwitness X2 WX2\ngroup g any X1 X2\nquorum g\n");
    Checkpoint other = Checkpoint.of(LOG, 2, CHECKPOINT.root());
    SignedNote note = cosigned("X1").with(signed(other, List.of(Keys.witness("X2"))).signatures());
    assertThatThrownBy(() -> policy.verify(note))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("X2+");
    assertThat(policy.verify(cosigned("X1"))).isEqualTo(CHECKPOINT);
  }

  @Test
  void postQuantumKeys_serveLogsAndWitnesses() throws VerificationException {
    SignerKey log = Keys.postQuantum(LOG);
    SignerKey witness = Keys.postQuantum("w");
    String text =
        "log " + log.verifierKey() + "\nwitness w " + witness.verifierKey() + "\nquorum w\n";
    Policy policy = policy(text);
    assertThat(policy.verify(signed(CHECKPOINT, List.of(log, witness)))).isEqualTo(CHECKPOINT);
    assertThatThrownBy(() -> policy.verify(signed(CHECKPOINT, List.of(log))))
        .isInstanceOf(VerificationException.class);
  }

  @Test
  void extensionLines_mustBeCoveredByTheLogsSignature() throws VerificationException {
    SignerKey log = Keys.postQuantum(LOG);
    Policy policy = policy("log LOG\nlog " + log.verifierKey() + "\nquorum none\n");
    Checkpoint extended = new Checkpoint(LOG, 1, CHECKPOINT.root(), List.of("more"));
    SignedNote uncovered =
        new SignedNote(extended.format(), signed(CHECKPOINT, List.of(log)).signatures());
    assertThatThrownBy(() -> policy.verify(uncovered))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("extension");
    assertThat(policy.verify(signed(extended, List.of(Keys.log(LOG), log)))).isEqualTo(extended);
  }

  @Test
  void spacesCommentsAndTabs_areAllowed() throws VerificationException {
    Policy policy =
        policy(
            "# 真赞\n \t# indented\n\n \t \n\tlog \t LOG\t\n  witness 证人 WX1  https://w.example/x \n quorum\t证人 ");
    assertThat(policy.witnesses().getFirst().name()).isEqualTo("证人");
    assertThat(policy.witnesses().getFirst().party().url()).contains("https://w.example/x");
    assertThat(policy.verify(cosigned("X1"))).isEqualTo(CHECKPOINT);
  }

  /** Of the tests of github.com/transparency-dev/formats. */
  @Test
  void keywords_areNamesToo() throws VerificationException {
    Policy policy =
        policy("witness all WX1\nwitness any WX2\ngroup group 2 all any\nquorum group\n");
    assertThat(policy.groups())
        .containsExactly(new Policy.Group("group", 2, List.of("all", "any")));
  }

  @Test
  void names_areOctetsWhateverTheirEncoding() throws VerificationException {
    byte[] latin =
        keyed("witness caf\u00e9 WX1\n# \u00ff\nquorum caf\u00e9\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Policy.parse(latin).quorum()).isEqualTo("caf\u00e9");
    // The sign of degrees Kelvin is another name than the letter.
    assertThatThrownBy(() -> policy("witness K WX1\nquorum \u212a\n"))
        .isInstanceOf(VerificationException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 | 'log'                                                             | write: log
          1 | 'log LOG url more'                                                | write: log
          1 | 'log nonsense'                                                    | verifier key
          1 | 'log WX1'                                                         | 0x04
          1 | 'witness X1 LOG'                                                  | 0x04 or 0x06
          1 | 'witness X1'                                                      | write: witness
          1 | 'witness X1 WX1 url more'                                         | write: witness
          1 | 'witness X1 WX1 url # comment'                                    | write: witness
          1 | 'witness none WX1'                                                | none
          2 | 'log LOG;log LOG'                                                 | same public key
          2 | 'witness a WX1;witness b WX1'                                     | same public key
          2 | 'witness a WX1;witness a WX2'                                     | defined twice
          2 | 'witness a WX1;group a all a'                                     | defined twice
          1 | 'group g all'                                                     | write: group
          1 | 'group g all a'                                                   | no line above
          2 | 'witness a WX1;group g all none'                                  | no line above
          2 | 'witness a WX1;group none all a'                                  | none
          2 | 'witness a WX1;group g 0 a'                                       | threshold
          2 | 'witness a WX1;group g 2 a'                                       | threshold
          2 | 'witness a WX1;group g 01 a'                                      | number
          2 | 'witness a WX1;group g most a'                                    | number
          2 | 'witness a WX1;group g all a a'                                   | already
          3 | 'witness a WX1;group g all a;group h all a'                       | already
          2 | 'witness a WX1;group g all g'                                     | no line above
          1 | 'quorum g'                                                        | no line above
          1 | 'quorum'                                                          | write: quorum
          1 | 'quorum none none'                                                | write: quorum
          2 | 'quorum none;quorum none'                                         | second quorum
          1 | 'Log LOG'                                                         | begins with
          2 | ';quoru none'                                                     | begins with
          """)
  void wrongLine_isRefusedWithItsNumber(int line, String policy, String reason) {
    assertThatThrownBy(() -> policy(policy.replace(';', '\n') + "\n"))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("policy line " + line + ":")
        .hasMessageContaining(reason);
  }

  @Test
  void controlCharacters_areRefused() {
    for (String control : List.of("\r", "\0", "\u001b", "\u007f")) {
      assertThatThrownBy(() -> policy("quorum none" + control + "\n"))
          .isInstanceOf(VerificationException.class)
          .hasMessageContaining("line 1");
    }
  }

  @Test
  void policyWithoutQuorum_isRefused() {
    for (String text : List.of("", "log LOG\n", "# quorum none\n")) {
      assertThatThrownBy(() -> policy(text))
          .isInstanceOf(VerificationException.class)
          .hasMessageContaining("quorum");
    }
  }

  @Test
  void keyUnderAnotherName_isADuplicateStill() {
    VerifierKey key = Keys.witness("X1").verifierKey();
    VerifierKey renamed = new VerifierKey("other", key.type(), key.publicKey());
    assertThatThrownBy(() -> policy("witness a WX1\nwitness b " + renamed + "\nquorum a\n"))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void manyLogsWitnessesAndGroups_areAccepted() throws VerificationException {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, 64)
        .forEach(
            i ->
                text.append("log ")
                    .append(Keys.log("log" + i).verifierKey())
                    .append("\nwitness w")
                    .append(i)
                    .append(' ')
                    .append(Keys.witness("w" + i).verifierKey())
                    .append("\ngroup g")
                    .append(i)
                    .append(" all w")
                    .append(i)
                    .append(i == 0 ? "" : " g" + (i - 1))
                    .append('\n'));
    Policy policy = policy(text.append("quorum g63\n").toString());
    assertThat(policy.logs()).hasSize(64);
    assertThat(policy.groups()).hasSize(64);
    assertThat(
            policy.isQuorum(policy.witnesses().stream().map(w -> w.party().key().keyId()).toList()))
        .isTrue();
  }

  /** The rule of groups, by recursion over what the file says, against {@code isQuorum}. */
  @Test
  void quorum_isThatOfItsDefinition() {
    Trials.run(
        1,
        200,
        random -> {
          StringBuilder text = new StringBuilder();
          List<String> free = new ArrayList<>(List.of("X1", "X2", "X3", "Y1", "Y2", "Y3"));
          free.forEach(name -> text.append("witness %s W%s\n".formatted(name, name)));
          while (free.size() > 1) {
            int size = 1 + random.nextInt(free.size());
            List<String> members = new ArrayList<>(free.subList(0, size));
            free.subList(0, size).clear();
            String name = "g" + text.length();
            text.append(
                "group %s %d %s\n"
                    .formatted(name, 1 + random.nextInt(size), String.join(" ", members)));
            free.add(name);
          }
          Policy policy = policy(text + "quorum " + free.getFirst() + "\n");
          Set<String> witnesses = new HashSet<>();
          policy.witnesses().stream()
              .filter(w -> random.nextBoolean())
              .forEach(w -> witnesses.add(w.name()));
          List<KeyId> keys =
              witnesses.stream().map(name -> Keys.witness(name).verifierKey().keyId()).toList();
          assertThat(policy.isQuorum(keys)).isEqualTo(holds(policy, free.getFirst(), witnesses));
        });
  }

  private static boolean holds(Policy policy, String name, Set<String> witnesses) {
    return witnesses.contains(name)
        || policy.groups().stream()
            .filter(group -> group.name().equals(name))
            .anyMatch(
                group ->
                    group.members().stream().filter(m -> holds(policy, m, witnesses)).count()
                        >= group.threshold());
  }

  @Test
  void tamperedPolicies_areReadOrRefused() {
    byte[] valid = keyed(EXAMPLE).getBytes(StandardCharsets.UTF_8);
    assertThat(Mutations.refusals(1, 3_000, valid, Policy::parse)).isBetween(1_000, 2_999);
  }

  @Test
  void hugePolicy_isRefused() {
    assertThatThrownBy(() -> Policy.parse(new byte[(1 << 20) + 1]))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("bytes");
  }
}
