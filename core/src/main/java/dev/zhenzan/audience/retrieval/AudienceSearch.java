package dev.zhenzan.audience.retrieval;

import dev.zhenzan.graph.Workers;
import java.util.BitSet;

/**
 * Finds the audience of a work: the best of those who may be matched by personal data, and a seeded
 * uniform draw from those who may not. Thread-safe while no exposure is appended.
 *
 * <p>Of those who may not be matched nothing enters but consent, age and what was shown to them:
 * exposures are the operator's own record, and they only ever spare a person.
 *
 * @param index of accounts; whoever may no longer be matched is passed over at once, and has no
 *     part in the shape of the index from its next build
 * @param facts of the accounts at the time of the search
 * @param exposures so far
 */
public record AudienceSearch(AccountIndex index, AccountFacts facts, ExposureLog exposures) {
  /** The audience of a work. */
  public Audience find(AudienceRequest request, Workers workers) {
    AudienceRequest.Work work = request.work();
    Pool drawable = Pool.of(facts.size()).only(FilterRule.NO_CONSENT, facts.consenting());
    if (work.suitability() == Suitability.ADULTS) {
      drawable.without(FilterRule.AGE, facts.minors());
    }
    Pool matchable = drawable.split(facts.matchable());
    BitSet shown = exposures.shown(work.id(), request.time());
    BitSet capped = exposures.capped(request.limits().cap(), request.time());
    limitMatchable(matchable, request.limits());
    limitDrawable(drawable, request.limits());
    for (Pool pool : new Pool[] {matchable, drawable}) {
      pool.without(FilterRule.SEEN, shown).without(FilterRule.FREQUENCY_CAP, capped);
    }
    matchable.only(FilterRule.NOT_INDEXED, index.members());
    AudienceRequest.Size size = request.size();
    Ranked matched = index.top(work.vector(), size.matched(), matchable.left(), workers);
    return new Audience(
        matched.plus(work.bias()),
        Draw.uniform(drawable.left(), size.drawn(), size.seed()).plus(work.bias()),
        drawable.taken(),
        matchable.left().cardinality() + drawable.left().cardinality());
  }

  private void limitMatchable(Pool matchable, AudienceRequest.Limits limits) {
    if (!limits.regions().isEmpty()) {
      matchable.only(FilterRule.REGION, facts.within(limits.regions()));
    }
    matchable.without(FilterRule.SEEN, limits.seen());
  }

  private static void limitDrawable(Pool drawable, AudienceRequest.Limits limits) {
    if (!limits.regions().isEmpty()) {
      drawable.only(FilterRule.REGION, new BitSet());
    }
  }
}
