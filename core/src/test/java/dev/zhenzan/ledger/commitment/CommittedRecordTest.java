package dev.zhenzan.ledger.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommittedRecordTest {
  private static final RecordKind[] READ = {
    RecordKind.INTERACTION,
    RecordKind.VERDICT,
    RecordKind.SCORE,
    RecordKind.ACT,
    RecordKind.DATA_BATCH
  };

  private static CommittedRecord random(RecordKind kind, SplittableRandom random) {
    return switch (kind) {
      case INTERACTION -> interaction(random);
      case VERDICT ->
          new VerdictRecord(
              interaction(random),
              Verdict.values()[random.nextInt(Verdict.values().length)],
              random.nextInt(1_000_001),
              random.nextInt(1 << 12));
      case SCORE -> score(random);
      case ACT -> act(random);
      case DATA_BATCH -> new DataBatchRecord(text(random), hash(random));
      case CERTIFICATE, EXPOSURE_PLAN -> throw new AssertionError(kind);
    };
  }

  private static InteractionRecord interaction(SplittableRandom random) {
    InteractionKind[] kinds = InteractionKind.values();
    return new InteractionRecord(
        text(random), text(random), kinds[random.nextInt(kinds.length)], random.nextLong());
  }

  private static ScoreRecord score(SplittableRandom random) {
    int[] bounds = random.ints(3, 0, 1_000_001).sorted().toArray();
    return new ScoreRecord(
        text(random),
        text(random),
        random.nextInt(Integer.MAX_VALUE),
        new ScoreRecord.Share(bounds[0], bounds[1], bounds[2]));
  }

  private static ActRecord act(SplittableRandom random) {
    Subject.Of[] subjects = Subject.Of.values();
    ActRecord.Part[] parts = ActRecord.Part.values();
    return new ActRecord(
        parts[random.nextInt(parts.length)],
        new Subject(subjects[random.nextInt(subjects.length)], text(random)),
        text(random),
        random.nextLong());
  }

  private static Hash hash(SplittableRandom random) {
    byte[] bytes = new byte[Hash.SIZE];
    random.nextBytes(bytes);
    return Hash.of(bytes);
  }

  private static String text(SplittableRandom random) {
    return random
        .ints(random.nextInt(12), 0, 0x2FFFF)
        .filter(c -> c < 0xD800 || c > 0xDFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @ParameterizedTest
  @EnumSource(names = {"INTERACTION", "VERDICT", "SCORE", "ACT", "DATA_BATCH"})
  void parse_isTheInverseOfCanonical(RecordKind kind) throws VerificationException {
    for (int seed = 0; seed < 300; seed++) {
      CommittedRecord record = random(kind, new SplittableRandom(seed));
      assertThat(CommittedRecord.parse(kind, record.canonical()))
          .as("seed %d", seed)
          .isEqualTo(record);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"INTERACTION", "VERDICT", "SCORE", "ACT", "DATA_BATCH"})
  void changedBytes_areRefusedOrAreAnotherRecord(RecordKind kind) {
    SplittableRandom random = new SplittableRandom(3);
    int refused = 0;
    for (int trial = 0; trial < 20_000; trial++) {
      byte[] bytes = random(kind, random).canonical();
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      byte[] changed = Arrays.copyOf(bytes, bytes.length - random.nextInt(2));
      try {
        assertThat(CommittedRecord.parse(kind, changed).canonical()).isEqualTo(changed);
      } catch (VerificationException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(5_000);
  }

  @Test
  void ids_thatRunIntoEachOther_haveOtherBytes() {
    List<byte[]> bytes =
        List.of(
            new InteractionRecord("ab", "c", InteractionKind.LIKE, 1).canonical(),
            new InteractionRecord("a", "bc", InteractionKind.LIKE, 1).canonical());
    assertThat(bytes.get(0)).isNotEqualTo(bytes.get(1));
  }

  @Test
  void kindsThatAreReadElsewhere_areRefused() {
    assertThat(READ).hasSize(RecordKind.values().length - 2);
    assertThatThrownBy(() -> CommittedRecord.parse(RecordKind.CERTIFICATE, new byte[0]))
        .isInstanceOf(VerificationException.class);
  }

  @Test
  void valuesOutOfTheirRange_areRefused() {
    InteractionRecord interaction = new InteractionRecord("a", "v", InteractionKind.LIKE, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VerdictRecord(interaction, Verdict.VALID, 1_000_001, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VerdictRecord(interaction, Verdict.VALID, 0, 1 << 12));
    assertThatIllegalArgumentException().isThrownBy(() -> new ScoreRecord.Share(3, 2, 4));
  }

  @Test
  void codes_comeBack() {
    for (RecordKind kind : RecordKind.values()) {
      assertThat(RecordKind.of(kind.code())).contains(kind);
      assertThat(RecordKind.parse(kind.word())).contains(kind);
    }
    assertThat(RecordKind.of(0)).isEmpty();
    assertThat(RecordKind.parse("likes")).isEmpty();
  }

  @Test
  void told_saysWhatTheRecordSays() {
    InteractionRecord interaction =
        new InteractionRecord("a-1", "v-9", InteractionKind.LIKE, 1_772_409_600_000_000L);
    assertThat(new VerdictRecord(interaction, Verdict.INVALID_GENERAL, 990_000, 2).told())
        .isEqualTo(
            "account a-1, video v-9, like at 2026-03-02T00:00:00Z: invalid_general, probability of"
                + " being invalid 0.990000 (impossible_rate)");
  }
}
