package dev.zhenzan.ledger.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.ledger.commitment.RecordKind;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import dev.zhenzan.tlog.tile.EntryBundle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final String SALT =
      "202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f";
  private static final Commitment COMMITMENT =
      new Commitment(Hash.of(HEX.parseHex(SALT)), Entries.filled(0x31));

  /** The bytes of docs/formats/ledger-entries.md, put together by hand of the fields. */
  private static Map<String, Entry> golden() {
    Hash salt = Hash.of(HEX.parseHex(SALT));
    Map<String, Entry> golden = new LinkedHashMap<>();
    golden.put(
        "010102" + SALT + "00000001" + "00000003" + "0002" + "11".repeat(32) + "12".repeat(32),
        new CommitmentBatch(
            RecordKind.VERDICT,
            new CommitmentBatch.Part(salt, 1, 3),
            List.of(Entries.filled(0x11), Entries.filled(0x12))));
    golden.put(
        "0102"
            + "0000000069a4d300"
            + "21".repeat(32)
            + "0000000000000384"
            + "0000000000000032"
            + "000000000000001e"
            + "0000000000000014"
            + "0000000000000190"
            + "0000000000000003"
            + "0000000000000007"
            + "00000004"
            + "22".repeat(32)
            + "000000000000000b"
            + "00000001"
            + "23".repeat(32),
        new AuditSummary(
            1_772_409_600,
            Entries.filled(0x21),
            new AuditSummary.Counts(900, 50, 30, 20, 400, 3),
            new AuditSummary.BatchPlace(7, 4, Entries.filled(0x22)),
            new AuditSummary.BatchPlace(11, 1, Entries.filled(0x23))));
    golden.put(
        "0103"
            + SALT
            + "31".repeat(32)
            + "0000000000001388"
            + "00000003"
            + "000186a0"
            + "0000000069a4d300"
            + "0000000069ae0d80"
            + "32".repeat(32),
        new ExposurePlanned(
            COMMITMENT,
            new ExposurePlanned.Limits(5_000, 3, 100_000),
            1_772_409_600,
            1_773_014_400,
            Entries.filled(0x32)));
    golden.put(
        "0104"
            + "000000000000000c"
            + "000000000000137b"
            + "0000000000000226"
            + "fffffffffffffb50"
            + "0000000000000d48"
            + "0000000000001f40",
        new ExposureConcluded(12, 4_987, 550, new ExposureConcluded.Lift(-1_200, 3_400, 8_000)));
    golden.put(
        "0105" + SALT + "31".repeat(32) + "0000000069a4d300" + "000000006b860680" + "52".repeat(32),
        new CertificateIssued(COMMITMENT, 1_772_409_600, 1_803_945_600, Entries.filled(0x52)));
    golden.put(
        "0106" + "000000000000000d" + "0000000069a62480" + "0a73757065727365646564",
        new CertificateRevoked(13, 1_772_496_000, new Code("superseded")));
    golden.put(
        "0107" + "0d7a68656e7a616e2d302e312e30" + "71".repeat(32),
        new MethodologyVersion(new Code("zhenzan-0.1.0"), Entries.filled(0x71)));
    golden.put(
        "0108"
            + "0000000069a4d300"
            + "077069706c2d3437"
            + "81".repeat(32)
            + "0000000000000028"
            + "0000000000000001",
        new ComplianceFinding(
            1_772_409_600,
            new Code("pipl-47"),
            Entries.filled(0x81),
            new ComplianceFinding.Tally(40, 1)));
    golden.put(
        "0109"
            + "0000000069a4d300"
            + "0c696e746572616374696f6e73"
            + "0000000000002710"
            + "0000000000000019"
            + "0000000000000004"
            + SALT
            + "31".repeat(32),
        new BatchReceived(
            1_772_409_600,
            new Code("interactions"),
            new BatchReceived.Tally(10_000, 25, 4),
            COMMITMENT));
    golden.put(
        "010a"
            + "0000000069a4d300"
            + "0d61707065616c2e757068656c64"
            + SALT
            + "31".repeat(32)
            + "a1".repeat(32),
        new OperatorAct(
            1_772_409_600, new Code("appeal.upheld"), COMMITMENT, Entries.filled(0xa1)));
    return golden;
  }

  @Test
  void goldenBytes_standForTheirEntriesBothWays() throws VerificationException {
    Map<String, Entry> golden = golden();
    assertThat(golden.values()).extracting(Entry::type).containsExactly(EntryType.values());
    for (Map.Entry<String, Entry> each : golden.entrySet()) {
      assertThat(HEX.formatHex(each.getValue().encode())).isEqualTo(each.getKey());
      assertThat(Entry.decode(HEX.parseHex(each.getKey()))).isEqualTo(each.getValue());
    }
  }

  @ParameterizedTest
  @EnumSource(EntryType.class)
  void decode_isTheInverseOfEncode(EntryType type) throws VerificationException {
    for (int seed = 0; seed < 200; seed++) {
      Entry entry = Entries.random(type, new SplittableRandom(seed));
      assertThat(Entry.decode(entry.encode())).as("seed %d", seed).isEqualTo(entry);
    }
  }

  @ParameterizedTest
  @EnumSource(EntryType.class)
  void everyOtherLength_isRefused(EntryType type) {
    byte[] bytes = Entries.random(type, new SplittableRandom(5)).encode();
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> Entry.decode(cut)).isInstanceOf(VerificationException.class);
    }
    assertThatThrownBy(() -> Entry.decode(Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("1 bytes too many");
  }

  @ParameterizedTest
  @EnumSource(EntryType.class)
  void changedBytes_areRefusedOrAreAnotherEntry(EntryType type) {
    byte[] bytes = Entries.random(type, new SplittableRandom(6)).encode();
    int refused = 0;
    for (int bit = 0; bit < 8 * bytes.length; bit++) {
      byte[] changed = bytes.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      refused += refusedOrCanonical(changed) ? 1 : 0;
    }
    assertThat(refused).isGreaterThanOrEqualTo(8);
  }

  @Test
  void randomBytes_areRefusedWithAReason() {
    SplittableRandom random = new SplittableRandom(7);
    int refused = 0;
    for (int trial = 0; trial < 20_000; trial++) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      if (bytes.length > 1) {
        bytes[0] = 1;
        bytes[1] = (byte) random.nextInt(12);
      }
      refused += refusedOrCanonical(bytes) ? 1 : 0;
    }
    assertThat(refused).isGreaterThan(19_000);
  }

  /** What is not refused is the one encoding of what it is. */
  private static boolean refusedOrCanonical(byte[] bytes) {
    try {
      assertThat(Entry.decode(bytes).encode()).isEqualTo(bytes);
      return false;
    } catch (VerificationException e) {
      assertThat(e).hasMessageMatching("(?s).*(entry|commitments).*");
      return true;
    }
  }

  @Test
  void unknownVersionsAndTypes_areRefusedByName() {
    assertThatThrownBy(() -> Entry.decode(new byte[] {2, 1, 0}))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("version 2");
    assertThatThrownBy(() -> Entry.decode(new byte[] {1, 99, 0}))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("type 99");
  }

  @Test
  void fullestBatch_fitsIntoAnEntry() {
    byte[] bytes = Entries.batch(new SplittableRandom(8), CommitmentBatch.MAX_VALUES).encode();

    assertThat(bytes).hasSize(45 + 32 * CommitmentBatch.MAX_VALUES);
    assertThat(bytes.length).isLessThanOrEqualTo(EntryBundle.MAX_ENTRY);
  }

  @Test
  void batchThatDoesNotAscend_isRefused() {
    CommitmentBatch.Part part = new CommitmentBatch.Part(Entries.filled(1), 0, 1);
    List<Hash> falling = List.of(Entries.filled(0x81), Entries.filled(0x7f));
    List<Hash> twice = List.of(Entries.filled(1), Entries.filled(1));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CommitmentBatch(RecordKind.SCORE, part, falling))
        .withMessageContaining("ascend");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CommitmentBatch(RecordKind.SCORE, part, twice));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CommitmentBatch(RecordKind.SCORE, part, new ArrayList<>()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "a-", "A", "a b", "王", "a@b", "a\n"})
  void texts_thatAreNoCodes_areRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Code(text));
  }

  @Test
  void codes_areShort() {
    assertThat(new Code("a".repeat(64)).text()).hasSize(64);
    assertThatIllegalArgumentException().isThrownBy(() -> new Code("a".repeat(65)));
  }

  @Test
  void told_isOneLineWithoutCommitments() {
    String method = Entries.filled(0x21).toBase64();
    assertThat(golden().values())
        .extracting(Entry::told)
        .containsExactly(
            "part 2 of 3 of a batch of verdict commitments: 2 of them",
            "an audit of 2026-03-02T00:00:00Z: 900 interactions valid, 50 suspect, 30 invalid"
                + " (general), 20 invalid (sophisticated); method "
                + method,
            "an exposure plan from 2026-03-02T00:00:00Z to 2026-03-09T00:00:00Z: at most 5,000"
                + " exposures, 3 to an account, holdout 0.1000",
            "the result of exposure plan 12: 4,987 exposures, 550 held out, lift 0.0034 (-0.0012"
                + " to 0.0080)",
            "a certificate that holds from 2026-03-02T00:00:00Z to 2027-03-02T00:00:00Z; method "
                + Entries.filled(0x52).toBase64(),
            "the certificate of entry 13 was revoked at 2026-03-03T00:00:00Z: superseded",
            "method zhenzan-0.1.0, hash " + Entries.filled(0x71).toBase64(),
            "provision pipl-47 checked at 2026-03-02T00:00:00Z: 1 of 40 cases broke it",
            "a batch of interactions received at 2026-03-02T00:00:00Z: 10,000 rows accepted, 25"
                + " duplicates, 4 rejected",
            "act appeal.upheld in the service at 2026-03-02T00:00:00Z");
  }
}
