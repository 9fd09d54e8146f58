package dev.zhenzan.value;

import dev.zhenzan.value.deal.DealFit;
import dev.zhenzan.value.fact.CreatorFacts;
import dev.zhenzan.value.fact.FactSheet;
import dev.zhenzan.value.index.CreatorIndex;
import dev.zhenzan.value.index.IndexKind;
import dev.zhenzan.value.live.Conversion;
import dev.zhenzan.value.number.Beta;
import dev.zhenzan.value.number.Quantiles;
import dev.zhenzan.value.peer.Market;
import dev.zhenzan.vertical.Basis;
import dev.zhenzan.vertical.VerticalPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says what creators of a log may cost, by one vertical's benchmarks. The answer depends on the
 * parameters alone. Not thread-safe.
 */
public final class Valuer {
  private final FactSheet sheet;
  private final PostQuotes posts;
  private final LiveQuotes lives;
  private final Standings standings;

  /**
   * Learns what is usual.
   *
   * @param sheet what the log says
   * @param pack the vertical
   * @param records deals and sessions; deals of another vertical are left out
   */
  public Valuer(FactSheet sheet, VerticalPack pack, Records records) {
    this.sheet = sheet;
    Market market = new Market(pack);
    Records ofVertical = records.in(pack.code());
    Draws draws = new Draws();
    posts = new PostQuotes(sheet, market, ofVertical.deals(), draws);
    lives = new LiveQuotes(posts, ofVertical, draws);
    standings = new Standings(sheet, market, posts.reading(), draws);
  }

  /** The quote of a post alone; empty of a creator without a work in the log. */
  public Optional<Quote> post(int creator) {
    return sheet.creator(creator).map(posts::quote);
  }

  /** The quote of a live session alone; empty of a creator without a work in the log. */
  public Optional<Quote> live(int creator) {
    return sheet.creator(creator).map(lives::quote);
  }

  /** All of a creator; empty where it has no work in the log. */
  public Optional<CreatorValue> value(int creator) {
    return sheet.creator(creator).map(this::value);
  }

  private CreatorValue value(CreatorFacts facts) {
    Quote post = posts.quote(facts);
    Quote live = lives.quote(facts);
    PostTerms terms = posts.terms(facts);
    List<WhatIf> whatIfs = new ArrayList<>(posts.whatIfs(facts, post));
    whatIfs.add(lives.popularityUp(facts, live));
    List<PeerStanding> compared = standings.of(facts, terms);
    DealFit fit = posts.fit(terms);
    List<CreatorIndex> indices =
        new Indices(terms, compared)
            .of(liveIndex(facts), fit.level(facts.creator()), fit.deals(facts.creator()));
    return new CreatorValue(
        facts,
        sheet.source(),
        posts.reading().peers().position(facts),
        post,
        live,
        lives.outlook(facts),
        whatIfs,
        compared,
        indices);
  }

  /** The percentile of a creator's conversion among those with sessions. */
  private Optional<CreatorIndex> liveIndex(CreatorFacts facts) {
    Conversion conversion = lives.conversion(facts);
    int sessions = conversion.sessions(facts.creator()).size();
    if (sessions == 0) {
      return Optional.empty();
    }
    Beta peers = conversion.peers();
    Quantiles rate = conversion.quantiles(facts.creator());
    Quantiles rank =
        new Quantiles(
            peers.cumulative(rate.p10()),
            peers.cumulative(rate.p50()),
            peers.cumulative(rate.p90()));
    Basis basis = conversion.creators() >= 10 ? Basis.MEASURED : Basis.CLAIM;
    return Optional.of(CreatorIndex.ofRank(IndexKind.CONVERSION, rank, sessions, basis));
  }
}
