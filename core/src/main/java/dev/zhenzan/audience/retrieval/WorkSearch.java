package dev.zhenzan.audience.retrieval;

import java.util.BitSet;
import java.util.Map;

/**
 * Finds the works to show to an account, by scoring all of them; linear in works x dimensions.
 * Whoever is not matched by personal data gets the works by their own part of the score.
 *
 * @param works that can be shown
 * @param facts of the accounts at the time of the search
 * @param exposures so far
 */
public record WorkSearch(Works works, AccountFacts facts, ExposureLog exposures) {
  /**
   * What was found.
   *
   * @param works by score
   * @param filtered how many works each rule kept out, the first that applied
   */
  public record Found(Ranked works, Map<FilterRule, Integer> filtered) {
    public Found {
      filtered = Map.copyOf(filtered);
    }
  }

  /** The works to show to an account. */
  public Found find(WorkRequest request) {
    int account = request.account().id();
    boolean personal = facts.matchable(account);
    Pool pool = Pool.of(works.size());
    BitSet none = new BitSet();
    if (!facts.consents(account)) {
      pool.only(FilterRule.NO_CONSENT, none);
    }
    if (facts.minor(account)) {
      pool.only(FilterRule.AGE, works.suitable());
    }
    pool.only(FilterRule.REGION, works.within(facts.region(account)));
    if (personal) {
      pool.without(FilterRule.SEEN, request.limits().seen());
    }
    pool.without(FilterRule.SEEN, exposures.shownTo(account, request.time()));
    if (exposures.capped(account, request.limits().cap(), request.time())) {
      pool.only(FilterRule.FREQUENCY_CAP, none);
    }
    Best best = new Best(request.n());
    for (int work = pool.left().nextSetBit(0); work >= 0; work = pool.left().nextSetBit(work + 1)) {
      float own = personal ? works.vectors().dot(work, request.account().vector()) : 0;
      best.offer(own + works.biases()[work], work);
    }
    return new Found(best.ranked(), pool.taken());
  }
}
