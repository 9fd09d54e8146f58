package dev.zhenzan.value.fact;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.model.Account;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Period;
import dev.zhenzan.model.TrustWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Goes through a log work by work. Used once. */
final class FactReading {
  private final AuditInput input;
  private final InteractionTable table;
  private final TrustWeights trust;
  private final Optional<Period> period;
  private final Audience audience;

  FactReading(AuditInput input, TrustWeights trust) {
    this.input = input;
    this.table = input.interactions();
    this.trust = trust;
    this.period = table.period();
    this.audience = new Audience(table, trust);
  }

  /** A work before it is known which share of its life the log holds. */
  private record Draft(
      int creator, Audience.Met met, LifeCurve.Life ofViews, LifeCurve.Life ofLikes) {
    LifeCurve.Life life(ReachSource source) {
      return switch (source) {
        case VIEWS -> ofViews;
        case LIKES -> ofLikes;
      };
    }
  }

  FactSheet sheet() {
    Csr byVideo = Csr.groupBy(videos(), table.videos().size());
    List<Draft> drafts = new ArrayList<>();
    for (int video = 0; video < table.videos().size(); video++) {
      OptionalInt creator = input.videos().creator(video);
      if (creator.isPresent()) {
        drafts.add(draft(video, creator.getAsInt(), byVideo));
      }
    }
    ReachSource source = source(drafts);
    LifeCurve curve = LifeCurve.of(drafts.stream().map(draft -> draft.life(source)).toList());
    Map<Integer, List<WorkFacts>> works = new TreeMap<>();
    for (Draft draft : drafts) {
      works
          .computeIfAbsent(draft.creator, creator -> new ArrayList<>())
          .add(facts(draft, source, curve));
    }
    Map<Integer, CreatorFacts> creators = new TreeMap<>();
    works.forEach(
        (creator, theirs) ->
            creators.put(creator, new CreatorFacts(creator, followers(creator), theirs)));
    return new FactSheet(source, creators, period);
  }

  private int[] videos() {
    int[] videoOf = new int[table.size()];
    for (int row = 0; row < videoOf.length; row++) {
      videoOf[row] = table.video(row);
    }
    return videoOf;
  }

  private Draft draft(int video, int creator, Csr byVideo) {
    LifeCurve.Life ofViews = seen(video);
    LifeCurve.Life ofLikes = seen(video);
    OptionalLong published = input.videos().publishedAt(video);
    for (int i = byVideo.start(video); i < byVideo.end(video); i++) {
      int row = byVideo.element(i);
      audience.add(row);
      int stretch = LifeCurve.stretch(table.time(row) - published.orElse(Long.MAX_VALUE));
      if (stretch >= 0 && table.kind(row) == InteractionKind.VIEW) {
        ofViews.counts()[stretch] += trust.of(row);
      } else if (stretch >= 0 && table.kind(row) == InteractionKind.LIKE) {
        ofLikes.counts()[stretch] += trust.of(row);
      }
    }
    return new Draft(creator, audience.take(video), ofViews, ofLikes);
  }

  /** The part of a work's life that the log covers; nothing where either is unknown. */
  private LifeCurve.Life seen(int video) {
    OptionalLong published = input.videos().publishedAt(video);
    if (published.isEmpty() || period.isEmpty()) {
      return LifeCurve.Life.seen(0, 0);
    }
    double from = (double) Math.max(0, period.get().from() - published.getAsLong());
    double to = (double) (period.get().to() - published.getAsLong());
    return LifeCurve.Life.seen(from, to);
  }

  /** A log with fewer viewed works than liked ones has no views worth the name. */
  private static ReachSource source(List<Draft> drafts) {
    long viewed = drafts.stream().mapToLong(draft -> draft.met.viewed()).sum();
    double liked = drafts.stream().mapToDouble(draft -> draft.met.counted().likes()).sum();
    return viewed > 0 && viewed >= liked ? ReachSource.VIEWS : ReachSource.LIKES;
  }

  private WorkFacts facts(Draft draft, ReachSource source, LifeCurve curve) {
    Audience.Met met = draft.met;
    OptionalLong published = input.videos().publishedAt(met.video());
    double doubt =
        switch (source) {
          case VIEWS -> met.viewerDoubt();
          case LIKES -> met.likeDoubt();
        };
    double completeness = published.isEmpty() ? 1 : curve.completeness(draft.life(source));
    return new WorkFacts(met.video(), published, met.valid(), met.counted(), doubt, completeness);
  }

  private OptionalLong followers(int creator) {
    OptionalInt followers =
        input.accounts().account(creator).map(Account::followers).orElse(OptionalInt.empty());
    return followers.isPresent() ? OptionalLong.of(followers.getAsInt()) : OptionalLong.empty();
  }
}
