package dev.zhenzan.compliance.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.compliance.purpose.Purpose;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConsentRecordTest {
  private static final Consent.Proof PROOF = new Consent.Proof("2026-01", "app");

  private static Consent act(long time, Purpose purpose, ConsentAct act) {
    return new Consent(3, time, purpose, act, PROOF);
  }

  private static ConsentRecord record(Consent... acts) {
    ConsentRecord record = new ConsentRecord();
    List.of(acts).forEach(record::append);
    return record;
  }

  @Test
  void state_isThatOfTheLastActUpToATime() {
    ConsentRecord record =
        record(
            act(10, Purpose.MATCHING, ConsentAct.GIVEN),
            act(20, Purpose.MATCHING, ConsentAct.WITHDRAWN),
            act(30, Purpose.MATCHING, ConsentAct.GIVEN));

    assertThat(record.at(3, Purpose.MATCHING, 9)).isEmpty();
    assertThat(record.consents(3, Purpose.MATCHING, 10)).isTrue();
    assertThat(record.consents(3, Purpose.MATCHING, 19)).isTrue();
    assertThat(record.consents(3, Purpose.MATCHING, 20)).isFalse();
    assertThat(record.consents(3, Purpose.MATCHING, 30)).isTrue();
    assertThat(record.consents(4, Purpose.MATCHING, 30)).isFalse();
  }

  @Test
  void purposes_areAgreedToOneByOne() {
    ConsentRecord record = record(act(10, Purpose.MATCHING, ConsentAct.GIVEN));

    assertThat(record.consents(3, Purpose.VALUATION, 10)).isFalse();
  }

  @Test
  void withdrawalAtTheSameTime_holds_whateverTheOrder() {
    Consent given = act(10, Purpose.MATCHING, ConsentAct.GIVEN);
    Consent withdrawn = act(10, Purpose.MATCHING, ConsentAct.WITHDRAWN);

    assertThat(record(given, withdrawn).consents(3, Purpose.MATCHING, 10)).isFalse();
    assertThat(record(withdrawn, given).consents(3, Purpose.MATCHING, 10)).isFalse();
  }

  @Test
  void order_inWhichActsCome_doesNotMatter() {
    List<Consent> acts = new ArrayList<>();
    for (int time = 0; time < 40; time++) {
      acts.add(
          act(time / 2, Purpose.MATCHING, time % 3 == 0 ? ConsentAct.WITHDRAWN : ConsentAct.GIVEN));
    }
    ConsentRecord inOrder = record(acts.toArray(Consent[]::new));
    Collections.shuffle(acts, new Random(5));
    ConsentRecord shuffled = record(acts.toArray(Consent[]::new));

    for (long until = 0; until < 20; until++) {
      assertThat(shuffled.consents(3, Purpose.MATCHING, until))
          .isEqualTo(inOrder.consents(3, Purpose.MATCHING, until));
    }
  }

  @Test
  void consentsWithoutANotice_areCounted_withdrawalsNeedNone() {
    ConsentRecord record = new ConsentRecord();
    Consent.Proof none = new Consent.Proof("", "app");
    record.append(new Consent(0, 1, Purpose.MATCHING, ConsentAct.GIVEN, none));
    record.append(new Consent(0, 2, Purpose.MATCHING, ConsentAct.WITHDRAWN, none));
    record.append(act(3, Purpose.MATCHING, ConsentAct.GIVEN));

    assertThat(record.withoutNotice()).isEqualTo(1);
    assertThat(record.size()).isEqualTo(3);
    assertThatThrownBy(() -> new Consent(-1, 0, Purpose.AUDIT, ConsentAct.GIVEN, none))
        .hasMessageContaining("account");
  }
}
