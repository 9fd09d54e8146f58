package dev.zhenzan.ledger.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.tlog.merkle.Hash;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The vectors of docs/formats/ledger-entries.md, which another program has computed. */
class CommitterTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] SUBJECT_KEY =
      HEX.parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
  private static final Hash SALT =
      Hash.of(HEX.parseHex("202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f"));

  private static final InteractionRecord INTERACTION =
      new InteractionRecord("a-1", "v-9", InteractionKind.LIKE, 1_772_409_600_000_000L);
  private static final VerdictRecord VERDICT =
      new VerdictRecord(
          INTERACTION,
          Verdict.INVALID_SOPHISTICATED,
          987_654,
          Reason.LOCKSTEP_COMMON_TARGETS.bit());
  private static final ScoreRecord SCORE =
      new ScoreRecord("v-9", "c-7", 1_200, new ScoreRecord.Share(801_000, 850_000, 902_500));

  private final Committer committer = new Committer();

  @Test
  void vectors_ofAnInteraction() {
    check(
        INTERACTION,
        "00000003612d3100000003762d390100064bff449ac000",
        "402b31ac39d6d65f4de0c4361902c4038424094d5e5e09f1596dbdbff7478b40",
        "85776777c2aaaeb36c1b49bc37626d3d2185442f93606f0ec9231134de776a2a");
  }

  @Test
  void vectors_ofAVerdict() {
    check(
        VERDICT,
        "00000003612d3100000003762d390100064bff449ac00004000f120600000020",
        "76a7c73947b66daece6f50f811747b2a33043102987ba9a532d7773038ce1eae",
        "494eadeb50027b6597fe6cb99fed20ff95057f0b5f2af599fa0e72f88d06cd1b");
  }

  @Test
  void vectors_ofAScore() {
    check(
        SCORE,
        "00000003762d3900000003632d37000004b0000c38e8000cf850000dc564",
        "bc8aa46c5f3cbb3362edbce848b42554a041e7e808004b19a2faad859fecc04c",
        "b0274e1171933f7fad1d3f6dcfb439e61eca1c2cde96a75639e72c6547117388");
  }

  @Test
  void vectors_ofAnAct() {
    check(
        new ActRecord(ActRecord.Part.ACTOR, Subject.person("p-3"), "appeal.upheld", 1_772_409_600),
        "010300000003702d330000000d61707065616c2e757068656c640000000069a4d300",
        "01bd85efc13f3059cac82582cea5737ab7ae4fe0b5c3c258329e0eadfd9881b5",
        "2b62cba8357f0b955b5eb0438fef5e8de7add7355b2f38bc68e5ff5873abc109");
  }

  @Test
  void vectors_ofABatchOfData() {
    byte[] digest = new byte[Hash.SIZE];
    Arrays.fill(digest, (byte) 0xb1);
    check(
        new DataBatchRecord("b-5", Hash.of(digest)),
        "00000003622d35" + "b1".repeat(32),
        "2fc1688be383c9545fd4592e1ec71db33f9b1faff54a8de2f41696a6923e352d",
        "595fbf855547de25a41bfb337128805944e98f3216424f57e856a4b2f0509d7b");
  }

  private void check(CommittedRecord record, String canonical, String key, String commitment) {
    assertThat(HEX.formatHex(record.canonical())).isEqualTo(canonical);
    Committer.Message message = message(record, SALT);
    byte[] recordKey = committer.recordKey(SUBJECT_KEY, message);
    assertThat(HEX.formatHex(recordKey)).isEqualTo(key);
    assertThat(HEX.formatHex(committer.commitment(recordKey, message))).isEqualTo(commitment);
  }

  private static Committer.Message message(CommittedRecord record, Hash salt) {
    return new Committer.Message(record.kind(), salt, record.canonical());
  }

  @Test
  void sameRecord_underAnotherSaltKindOrKey_hasAnotherKeyAndCommitment() {
    Committer.Message message = message(INTERACTION, SALT);
    Committer.Message otherSalt = message(INTERACTION, Hash.of(new byte[32]));
    Committer.Message otherKind =
        new Committer.Message(RecordKind.VERDICT, SALT, INTERACTION.canonical());
    byte[] key = committer.recordKey(SUBJECT_KEY, message);

    assertThat(committer.recordKey(SUBJECT_KEY, otherSalt)).isNotEqualTo(key);
    assertThat(committer.recordKey(SUBJECT_KEY, otherKind)).isNotEqualTo(key);
    assertThat(committer.recordKey(SALT.toBytes(), message)).isNotEqualTo(key);
    assertThat(committer.commitment(key, otherSalt))
        .isNotEqualTo(committer.commitment(key, message));
    assertThat(committer.commitment(key, otherKind))
        .isNotEqualTo(committer.commitment(key, message));
  }

  @Test
  void keysOfOtherLengths_areRefused() {
    // HMAC fills short keys with zeros, so that two keys would open one commitment.
    Committer.Message message = message(INTERACTION, SALT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> committer.commitment(Arrays.copyOf(SUBJECT_KEY, 31), message));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> committer.commitment(Arrays.copyOf(SUBJECT_KEY, 33), message));
  }

  @Test
  void texts_ofRecordsAndSubjects_doNotShowIds() {
    assertThat(Subject.account("a-1")).hasToString("Subject[ACCOUNT]");
    assertThat(INTERACTION.toString() + VERDICT + SCORE).doesNotContain("a-1", "v-9", "c-7");
  }

  @Test
  void subjects_ofTheSameIdAndAnotherSort_haveOtherBytes() {
    assertThat(Subject.account("7").bytes()).isNotEqualTo(Subject.video("7").bytes());
    assertThat(SCORE.subject()).isEqualTo(Subject.account("c-7"));
    assertThat(new ScoreRecord("v-9", "", 1, new ScoreRecord.Share(0, 1, 2)).subject())
        .isEqualTo(Subject.video("v-9"));
  }
}
