package dev.zhenzan.tlog.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.Keys;
import dev.zhenzan.tlog.Mutations;
import dev.zhenzan.tlog.TestStorage;
import dev.zhenzan.tlog.TestStorage.Failure;
import dev.zhenzan.tlog.Trials;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Algorithms;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.checkpoint.Cosignature;
import dev.zhenzan.tlog.log.DirectoryStorage;
import dev.zhenzan.tlog.log.StorageException;
import dev.zhenzan.tlog.merkle.Hash;
import dev.zhenzan.tlog.merkle.Merkle;
import dev.zhenzan.tlog.note.NoteSigner;
import dev.zhenzan.tlog.note.NoteVerifier;
import dev.zhenzan.tlog.note.SignatureType;
import dev.zhenzan.tlog.note.SignedNote;
import dev.zhenzan.tlog.note.SignerKey;
import dev.zhenzan.tlog.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WitnessTest {
  private static final SignerKey KEY = Keys.witness("witness.example/w1");
  private static final TestLog LOG = TestLog.of("entry", 40);

  private final TestStorage storage = new TestStorage();

  private static WitnessAnswer ask(Witness witness, AddCheckpoint request) {
    return witness.addCheckpoint(request.toBytes());
  }

  private static long cosignedSize(Witness witness) {
    return witness.latest(TestLog.ORIGIN).orElseThrow().size();
  }

  private static void assertCosigned(WitnessAnswer answer, SignedNote checkpoint, SignerKey... keys)
      throws VerificationException {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    SignedNote cosigned = SignedNote.parse(checkpoint.format() + answer.body());
    for (SignerKey key : keys) {
      assertThat(cosigned.verify(List.of(TestLog.verifier(key)))).hasSize(1);
    }
    assertThat(answer.body().lines()).hasSize(keys.length).allMatch(line -> line.startsWith("— "));
  }

  private static void assertConflict(WitnessAnswer answer, long size) {
    assertThat(answer).isEqualTo(new WitnessAnswer(409, "text/x.tlog.size", size + "\n"));
  }

  @Test
  void growingLog_isCosignedStepByStep() throws VerificationException {
    Witness witness = TestLog.witness(storage, KEY);
    long[] sizes = {0, 1, 2, 3, 7, 8, 8, 31, 40};
    for (int i = 1; i < sizes.length; i++) {
      WitnessAnswer answer = ask(witness, LOG.request(sizes[i - 1], sizes[i]));
      assertCosigned(answer, LOG.checkpoint(sizes[i]), KEY);
      assertThat(cosignedSize(witness)).isEqualTo(sizes[i]);
    }
  }

  @Test
  void cosignature_hasTheTimeOfTheClock() throws VerificationException {
    WitnessAnswer answer = ask(TestLog.witness(storage, KEY), LOG.request(0, 5));
    byte[] bytes = SignedNote.signatures(answer.body()).getFirst().bytes();
    assertThat(Cosignature.parse(bytes).timestamp()).isEqualTo(1_700_000_000);
  }

  @Test
  void witnessOfTwoKeys_cosignsWithBoth() throws VerificationException {
    SignerKey postQuantum = Keys.postQuantum("witness.example/w1");
    Witness witness = TestLog.witness(storage, KEY, postQuantum);
    assertCosigned(ask(witness, LOG.request(0, 5)), LOG.checkpoint(5), KEY, postQuantum);
  }

  @Test
  void anyTwoSizes_areConsistentAndOthersAreNot() {
    TestLog fork = TestLog.of("fork", 40);
    Trials.run(
        1,
        30,
        random -> {
          Witness witness = TestLog.witness(new TestStorage(), KEY);
          long first = 1 + random.nextLong(40);
          long second = first + random.nextLong(41 - first);
          assertThat(ask(witness, LOG.request(0, first)).status()).isEqualTo(200);
          WitnessAnswer forked = ask(witness, fork.request(first, second));
          assertThat(forked.status()).isEqualTo(first == second ? 409 : 422);
          assertThat(cosignedSize(witness)).isEqualTo(first);
          assertThat(ask(witness, LOG.request(first, second)).status()).isEqualTo(200);
          assertThat(cosignedSize(witness)).isEqualTo(second);
        });
  }

  @Test
  void unknownOrigin_is404() throws VerificationException {
    Checkpoint other = Checkpoint.of("log.example/2", 1, LOG.tree().root(1));
    SignedNote note =
        SignedNote.sign(other.format(), List.of(NoteSigner.ed25519(Keys.log("log.example/2"))));
    Witness witness = TestLog.witness(storage, KEY);
    assertThat(ask(witness, new AddCheckpoint(0, List.of(), note)).status()).isEqualTo(404);
    assertThat(storage.objects()).isEmpty();
  }

  @Test
  void signatureOfNoKnownKey_is403() throws VerificationException {
    SignedNote honest = LOG.checkpoint(5);
    NoteSigner stranger = NoteSigner.ed25519(Keys.of("stranger", SignatureType.ED25519));
    SignedNote forged = SignedNote.sign(honest.text(), List.of(stranger));
    SignedNote moved = new SignedNote(LOG.checkpoint(6).text(), honest.signatures());
    Witness witness = TestLog.witness(storage, KEY);
    for (SignedNote note : List.of(forged, moved)) {
      assertThat(ask(witness, new AddCheckpoint(0, List.of(), note)).status()).isEqualTo(403);
    }
    assertThat(storage.objects()).isEmpty();
  }

  @Test
  void smallerTree_is400OrConflict() throws VerificationException {
    Witness witness = TestLog.witness(storage, KEY);
    ask(witness, LOG.request(0, 20));
    AddCheckpoint backwards = new AddCheckpoint(20, List.of(), LOG.checkpoint(10));
    assertThat(ask(witness, backwards).status()).isEqualTo(400);
    assertConflict(ask(witness, LOG.request(0, 10)), 20);
    assertConflict(ask(witness, LOG.request(5, 30)), 20);
    assertConflict(ask(witness, LOG.request(25, 30)), 20);
    assertThat(cosignedSize(witness)).isEqualTo(20);
  }

  @Test
  void anotherRootAtTheSameSize_isConflict() throws VerificationException {
    Witness witness = TestLog.witness(storage, KEY);
    ask(witness, LOG.request(0, 20));
    SignedNote fork = TestLog.signed(Checkpoint.of(TestLog.ORIGIN, 20, LOG.tree().root(19)));
    assertConflict(ask(witness, new AddCheckpoint(20, List.of(), fork)), 20);
  }

  @Test
  void wrongProof_is422() throws VerificationException {
    Witness witness = TestLog.witness(storage, KEY);
    Hash hash = LOG.tree().root(1);
    AddCheckpoint needless = new AddCheckpoint(0, List.of(hash), LOG.checkpoint(20));
    assertThat(ask(witness, needless).status()).isEqualTo(422);
    ask(witness, LOG.request(0, 20));
    List<Hash> proof = LOG.request(20, 40).proof();
    for (List<Hash> wrong :
        List.of(List.<Hash>of(), proof.subList(1, proof.size()), List.of(hash), proof.reversed())) {
      AddCheckpoint request = new AddCheckpoint(20, wrong, LOG.checkpoint(40));
      assertThat(ask(witness, request).status()).isEqualTo(422);
    }
    AddCheckpoint repeated = new AddCheckpoint(20, List.of(hash), LOG.checkpoint(20));
    assertThat(ask(witness, repeated).status()).isEqualTo(422);
    assertThat(cosignedSize(witness)).isEqualTo(20);
  }

  @Test
  void emptyTree_isCosignedWithItsOneRoot() throws VerificationException {
    Witness witness = TestLog.witness(storage, KEY);
    SignedNote empty = TestLog.signed(Checkpoint.of(TestLog.ORIGIN, 0, Merkle.emptyRoot()));
    SignedNote wrong = TestLog.signed(Checkpoint.of(TestLog.ORIGIN, 0, LOG.tree().root(1)));
    assertThat(ask(witness, new AddCheckpoint(0, List.of(), wrong)).status()).isEqualTo(422);
    assertCosigned(ask(witness, new AddCheckpoint(0, List.of(), empty)), empty, KEY);
    assertThat(ask(witness, LOG.request(0, 3)).status()).isEqualTo(200);
  }

  @Test
  void noRequest_is400() throws VerificationException {
    Witness witness = TestLog.witness(storage, KEY);
    String noCheckpoint = "old 0\n\nno checkpoint\n\n— w AAAAAAA=\n";
    String beginsEmpty = "old 0\n\n\n" + LOG.checkpoint(1).format();
    for (String body : List.of("", "old 0\n\n", noCheckpoint, beginsEmpty)) {
      assertThat(witness.addCheckpoint(body.getBytes(StandardCharsets.UTF_8)).status())
          .isEqualTo(400);
    }
  }

  @Test
  void restartedWitness_goesOnFromItsDirectory(@TempDir Path directory)
      throws VerificationException {
    try (DirectoryStorage disk = DirectoryStorage.open(directory, 1)) {
      assertThat(ask(TestLog.witness(disk, KEY), LOG.request(0, 20)).status()).isEqualTo(200);
    }
    try (DirectoryStorage disk = DirectoryStorage.open(directory, 1)) {
      Witness witness = TestLog.witness(disk, KEY);
      assertThat(cosignedSize(witness)).isEqualTo(20);
      assertConflict(ask(witness, LOG.request(0, 30)), 20);
      assertThat(ask(witness, TestLog.of("fork", 40).request(20, 30)).status()).isEqualTo(422);
      assertCosigned(ask(witness, LOG.request(20, 30)), LOG.checkpoint(30), KEY);
    }
  }

  @ParameterizedTest
  @EnumSource
  void failureBetweenPersistAndAnswer_isMendedByAskingAgain(Failure failure)
      throws VerificationException {
    Witness witness = TestLog.witness(storage, KEY);
    ask(witness, LOG.request(0, 10));
    storage.fail(failure);
    try {
      assertThat(ask(witness, LOG.request(10, 20)).status()).isEqualTo(200);
      assertThat(failure).isEqualTo(Failure.NONE);
    } catch (StorageException e) {
      assertThat(failure).isNotEqualTo(Failure.NONE);
    }
    long size = failure == Failure.BEFORE_EFFECT ? 10 : 20;
    for (Witness each : List.of(witness, TestLog.witness(storage, KEY))) {
      assertThat(cosignedSize(each)).isEqualTo(size);
      assertConflict(ask(each, LOG.request(size == 10 ? 5 : 10, 20)), size);
    }
    assertCosigned(ask(witness, LOG.request(size, 20)), LOG.checkpoint(20), KEY);
    assertCosigned(ask(witness, LOG.request(20, 20)), LOG.checkpoint(20), KEY);
  }

  /** As a kill between any two steps leaves it: the witness is opened anew after every failure. */
  @Test
  void witnessThatIsKilledAtRandom_neverSignsTwoHistories() {
    Trials.run(
        1,
        25,
        random -> {
          TestStorage disk = new TestStorage();
          TestLog fork = TestLog.of("fork", 40);
          Witness witness = TestLog.witness(disk, KEY);
          long promised = 0;
          for (int step = 0; step < 30; step++) {
            disk.fail(Failure.values()[random.nextInt(3)]);
            TestLog log = random.nextInt(4) == 0 && promised > 0 ? fork : LOG;
            long from = cosignedSize(witness);
            try {
              WitnessAnswer answer =
                  ask(witness, log.request(from, from + random.nextLong(41 - from)));
              assertThat(answer.status() == 200 && log == fork).isFalse();
              promised = answer.status() == 200 ? cosignedSize(witness) : promised;
            } catch (StorageException e) {
              witness = TestLog.witness(disk, KEY);
            }
            assertThat(cosignedSize(witness)).isGreaterThanOrEqualTo(promised);
          }
          Checkpoint latest = witness.latest(TestLog.ORIGIN).orElseThrow();
          assertThat(latest.root()).isEqualTo(LOG.tree().root(latest.size()));
        });
  }

  @Test
  void damagedMemory_isNeverTakenForNone() throws VerificationException {
    ask(TestLog.witness(storage, KEY), LOG.request(0, 20));
    String path = storage.objects().keySet().iterator().next();
    byte[] sound = storage.read(path).orElseThrow();
    for (int at = 0; at < sound.length; at++) {
      byte[] damaged = sound.clone();
      damaged[at] ^= 1;
      storage.objects().put(path, damaged);
      assertThatThrownBy(() -> TestLog.witness(storage, KEY))
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("cannot be told");
    }
    storage.objects().put(path, sound);
    assertThat(cosignedSize(TestLog.witness(storage, KEY))).isEqualTo(20);
    assertThatThrownBy(() -> TestLog.witness(storage, Keys.witness("another")))
        .isInstanceOf(StorageException.class);
  }

  @Test
  void twoProcessesOfOneWitness_replaceOnlyWhatTheyRead() throws VerificationException {
    Witness one = TestLog.witness(storage, KEY);
    Witness other = TestLog.witness(storage, KEY);
    assertThat(ask(one, LOG.request(0, 20)).status()).isEqualTo(200);
    assertConflict(ask(other, TestLog.of("fork", 40).request(0, 10)), 20);
    assertThat(cosignedSize(other)).isEqualTo(20);
  }

  /** Requests of filippo.io/torchwood's test of the race that tlog-witness describes. */
  @Test
  void checkpointsOfASigsumLog_areCosigned() throws VerificationException {
    String origin =
        "sigsum.org/v1/tree/4d6d8825a6bb689d459628312889dfbb0bcd41b5211d9e1ce768b0ff0309e562";
    byte[] publicKey =
        HexFormat.of().parseHex("ffdc2d4d98e4124d3feaf788c0c2f9abfd796083d1f0495437f302ec79cf100f");
    NoteVerifier log =
        NoteVerifier.ed25519(new VerifierKey(origin, SignatureType.ED25519, publicKey));
    Witness witness =
        Witness.open(
            Map.of(origin, List.of(log)),
            new Witness.Identity(List.of(KEY), Algorithms.JDK),
            storage,
            TestLog.CLOCK);
    String one =
        """
        old 0

        ORIGIN
        1
        KgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=

        — ORIGIN UgIom7fPZTqpxWWhyjWduBvTvGVqsokMbqTArsQilegKoFBJQjUFAmQ0+YeSPM3wfUQMFSzVnnNuWRTYrajXpNUbIQY=
        """;
    String five =
        """
        old 1
        KgEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
        +fUDV+k970B4I3uKrqJM4aP1lloPZP8mvr2Z4wRw2LI=
        KgQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=

        ORIGIN
        5
        QrtXrQZCCvpIgsSmOsah7HdICzMLLyDfxToMql9WTjY=

        — ORIGIN UgIomw/EOJmWi0i1FQsOj+etB7F8IccFam/jgd6wzRns4QPVmyEZtdvl1U2KEmLOZ/ASRcWJi0tW90dJWAShei7sDww=
        """;
    String three =
        """
        old 1
        KgEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
        KgIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=

        ORIGIN
        3
        RcCI1Nk56ZcSmIEfIn0SleqtV7uvrlXNccFx595Iwl0=

        — ORIGIN UgIom2VbtIcdFbwFAy1n7s6IkAxIY6J/GQOTuZF2ORV39d75cbAj2aQYwyJre36kezNobZs4SUUdrcawfAB8WVrx6go=
        """;
    List<Integer> statuses =
        List.of(one, five, three).stream()
            .map(body -> body.replace("ORIGIN", origin).getBytes(StandardCharsets.UTF_8))
            .map(body -> witness.addCheckpoint(body).status())
            .toList();
    assertThat(statuses).containsExactly(200, 200, 409);
  }

  @Test
  void tamperedRequests_areAnsweredAndNeverCosignedUnlessTheLogSignedThem() {
    Trials.run(
        1,
        500,
        random -> {
          TestStorage disk = new TestStorage();
          Witness witness = TestLog.witness(disk, KEY);
          byte[] valid = LOG.request(0, 20).toBytes();
          byte[] body = Mutations.tampered(random, valid);
          WitnessAnswer answer = witness.addCheckpoint(body);
          assertThat(answer.status()).isIn(200, 400, 403, 404, 409, 422);
          boolean cosigned = answer.status() == 200;
          assertThat(cosignedSize(witness)).isEqualTo(cosigned ? 20 : 0);
          assertThat(answer.body().contains("— ")).isEqualTo(cosigned);
        });
  }
}
