package dev.zhenzan.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.value.QuoteInput.Code;
import dev.zhenzan.value.deal.Deal;
import dev.zhenzan.value.deal.DealKind;
import dev.zhenzan.value.fact.FactSheet;
import dev.zhenzan.value.fact.ReachSource;
import dev.zhenzan.value.fact.WorkFacts;
import dev.zhenzan.value.index.CreatorIndex;
import dev.zhenzan.value.index.IndexKind;
import dev.zhenzan.value.live.LiveSession;
import dev.zhenzan.vertical.Basis;
import dev.zhenzan.vertical.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ValuerTest {
  private static WorkFacts[] works(int count, double valid, double counted) {
    WorkFacts[] works = new WorkFacts[count];
    Arrays.setAll(works, i -> SmallSheet.work(i * 60.0 / count, valid, counted, 0));
    return works;
  }

  private static CreatorValue value(SmallSheet sheet, Records records) {
    return new Valuer(sheet.sheet(), SmallVertical.pack(), records).value(1).orElseThrow();
  }

  private static SmallSheet views(WorkFacts... works) {
    return new SmallSheet(ReachSource.VIEWS).with(1, works);
  }

  @Test
  void quote_isReachTimesPriceForAThousand() {
    CreatorValue value = value(views(works(40, 20_000, 20_000)), Records.NONE);
    // 20 thousands at 40 CNY; engagement is that of peers, and no work is popular.
    assertThat(value.post().price().p50()).isCloseTo(800, within(80.0));
    assertThat(value.post().price().p10()).isBetween(100.0, 500.0);
    assertThat(value.post().price().p90()).isBetween(1_300.0, 6_000.0);
  }

  @Test
  void quote_growsWithValidReach_notWithTheCounter() {
    double one = value(views(works(20, 1_000, 1_000)), Records.NONE).post().price().p50();
    double same = value(views(works(20, 1_000, 9_000)), Records.NONE).post().price().p50();
    double more = value(views(works(20, 2_000, 2_000)), Records.NONE).post().price().p50();
    assertThat(same).isCloseTo(one, within(1e-9));
    assertThat(more).isGreaterThan(1.8 * one);
  }

  @Test
  void whatIfAllWereValid_saysWhatInvalidOnesWouldAdd() {
    CreatorValue value = value(views(works(30, 1_000, 3_000)), Records.NONE);
    WhatIf all = value.whatIfs().getFirst();
    assertThat(all.scenario()).isEqualTo(WhatIf.Scenario.ALL_COUNTED);
    assertThat(all.change().p50()).isCloseTo(2, within(0.3));
    CreatorValue honest = value(views(works(30, 1_000, 1_000)), Records.NONE);
    assertThat(honest.whatIfs().getFirst().change().p50()).isCloseTo(0, within(1e-9));
  }

  @Test
  void moreInteraction_addsAtMostInProportion() {
    for (ReachSource source : ReachSource.values()) {
      SmallSheet sheet = new SmallSheet(source).with(1, works(30, 1_000, 1_000));
      WhatIf more = value(sheet, Records.NONE).whatIfs().get(1);
      assertThat(more.scenario()).isEqualTo(WhatIf.Scenario.INTERACTION_UP);
      assertThat(more.change().p50()).isBetween(0.0, QuoteFormula.RISE + 0.01);
      assertThat(more.change().p50()).isGreaterThan(0.005);
    }
  }

  @Test
  void popularWorks_costTheMultiple() {
    // One in twenty likes: 400,000 viewers are 20,000 likes.
    double popular = value(views(works(40, 400_000, 400_000)), Records.NONE).post().price().p50();
    double usual = value(views(works(40, 40_000, 40_000)), Records.NONE).post().price().p50();
    assertThat(popular / usual / 10).isBetween(2.0, 5.0);
  }

  @Test
  void withoutViews_reachComesFromTheLikeRate_andIsLessSure() {
    SmallSheet likes = new SmallSheet(ReachSource.LIKES).with(1, works(40, 20_000, 20_000));
    Quote quote = value(likes, Records.NONE).post();
    // The works' likes are a twentieth of 20,000; the vertical's rate is a twentieth, too.
    assertThat(quote.price().p50()).isCloseTo(800, within(120.0));
    QuoteInput reach = quote.input(Code.TYPICAL_REACH).orElseThrow();
    assertThat(reach.basis()).isEqualTo(Basis.CLAIM);
    double sure =
        value(views(works(40, 20_000, 20_000)), Records.NONE)
            .post()
            .input(Code.TYPICAL_REACH)
            .orElseThrow()
            .value()
            .p90();
    assertThat(reach.value().p90()).isGreaterThan(1.3 * sure);
  }

  @Test
  void deals_replaceTheClaim() {
    SmallSheet sheet = new SmallSheet(ReachSource.VIEWS).withPeers(60, 5_000);
    sheet.with(1, works(40, 20_000, 20_000));
    FactSheet facts = sheet.sheet();
    Valuer claimed = new Valuer(facts, SmallVertical.pack(), Records.NONE);
    List<Deal> deals = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      int creator = 1_000 + i % 60;
      double price = 3 * claimed.post(creator).orElseThrow().price().p50();
      deals.add(new Deal(creator, DealKind.POST, 0, price, ""));
    }
    Quote before = claimed.post(1).orElseThrow();
    Quote after =
        new Valuer(facts, SmallVertical.pack(), new Records(deals, List.of()))
            .post(1)
            .orElseThrow();
    assertThat(after.price().p50() / before.price().p50()).isCloseTo(3, within(0.4));
    QuoteInput price = after.input(Code.PRICE_PER_THOUSAND).orElseThrow();
    assertThat(price.basis()).isEqualTo(Basis.MEASURED);
    assertThat(price.source().origin()).isEqualTo(QuoteInput.Origin.DEALS);
    assertThat(before.input(Code.PRICE_PER_THOUSAND).orElseThrow().basis()).isEqualTo(Basis.CLAIM);
    assertThat(after.deals()).isEqualTo(120);
  }

  @Test
  void dealsOfAnotherVertical_areLeftOut() {
    Deal deal = new Deal(1, DealKind.POST, 0, 1e6, "another");
    Records records = new Records(List.of(deal), List.of());
    assertThat(value(views(works(9, 500, 500)), records).post().deals()).isZero();
  }

  @Test
  void liveQuote_restsOnSessions_whereThereAreAny() {
    List<LiveSession> sessions = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      sessions.add(
          new LiveSession(1, i, 30_000, OptionalInt.of(900), 600, OptionalDouble.of(60_000)));
    }
    CreatorValue value = value(views(works(20, 20_000, 20_000)), new Records(List.of(), sessions));
    QuoteInput viewers = value.live().input(Code.LIVE_VIEWERS).orElseThrow();
    assertThat(viewers.value().p50()).isCloseTo(30_000, within(300.0));
    assertThat(viewers.basis()).isEqualTo(Basis.MEASURED);
    assertThat(value.outlook().conversion().p50()).isCloseTo(0.02, within(0.005));
    assertThat(value.outlook().revenue().orElseThrow().p50()).isCloseTo(60_000, within(12_000.0));
    CreatorValue without = value(views(works(20, 20_000, 20_000)), Records.NONE);
    assertThat(without.live().input(Code.LIVE_VIEWERS).orElseThrow().basis())
        .isEqualTo(Basis.ASSUMPTION);
  }

  @Test
  void popularityUp_raisesViewersAndConversion() {
    WhatIf up = value(views(works(20, 20_000, 20_000)), Records.NONE).whatIfs().get(2);
    assertThat(up.scenario()).isEqualTo(WhatIf.Scenario.POPULARITY_UP);
    // 1.1 times the viewers, and 1.1^0.23 times the conversion, which counts by its root at most.
    assertThat(up.change().p50()).isBetween(0.1, 0.125);
    assertThat(up.change().p10()).isLessThan(up.change().p90());
  }

  @Test
  void standings_areAgainstTheLog_whereItHasEnough() {
    SmallSheet sheet = new SmallSheet(ReachSource.VIEWS).withPeers(80, 2_000);
    sheet.with(1, works(30, 200_000, 200_000));
    PeerStanding reach = value(sheet, Records.NONE).standings().getFirst();
    assertThat(reach.metric()).isEqualTo(Metric.VIEWS_PER_WORK);
    assertThat(reach.group()).isEqualTo(PeerStanding.Group.LOG);
    assertThat(reach.peers()).isEqualTo(81);
    assertThat(reach.percentile().p50()).isGreaterThan(0.95);
    PeerStanding alone = value(views(works(9, 1_000, 1_000)), Records.NONE).standings().getFirst();
    assertThat(alone.group()).isEqualTo(PeerStanding.Group.VERTICAL);
    assertThat(alone.percentile().p50()).isCloseTo(0.5, within(0.1));
  }

  @Test
  void indices_areWithinTheirBounds_andTellInvalidOnes() {
    CreatorValue value = value(views(works(30, 500, 1_000)), Records.NONE);
    assertThat(value.indices()).extracting(CreatorIndex::kind).doesNotHaveDuplicates();
    CreatorIndex valid = value.indices().getLast();
    assertThat(valid.kind()).isEqualTo(IndexKind.AUTHENTICITY);
    assertThat(valid.value().p50()).isCloseTo(50, within(1.0));
  }

  @Test
  void sameInput_givesTheSameBits() {
    SmallSheet sheet = new SmallSheet(ReachSource.LIKES).withPeers(40, 900);
    sheet.with(1, works(12, 700, 900));
    assertThat(value(sheet, Records.NONE)).isEqualTo(value(sheet, Records.NONE));
  }

  @Test
  void strangers_haveNoQuote() {
    Valuer valuer = new Valuer(views(works(3, 5, 5)).sheet(), SmallVertical.pack(), Records.NONE);
    assertThat(valuer.value(77)).isEmpty();
    assertThat(valuer.post(77)).isEmpty();
  }
}
