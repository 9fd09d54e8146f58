package dev.zhenzan.detect.lockstep;

import dev.zhenzan.model.LockstepGroup;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Measures the features of groups of one log. Holds scratch arrays; not thread-safe. */
final class GroupMeasure {
  private final Background background;
  private final Hits.Marks marks;
  private final TimingMeasure timing;
  private final CompanyMeasure company;
  private final AgeMeasure ages;
  private final InterestMeasure interest;

  GroupMeasure(Background background, int[] interests) {
    this.background = background;
    this.marks = new Hits.Marks(background.graph());
    this.timing = new TimingMeasure(background, marks);
    this.company = new CompanyMeasure(background, marks);
    this.ages = new AgeMeasure(background);
    this.interest = new InterestMeasure(background.graph(), interests);
  }

  GroupFeatures of(Candidate candidate) {
    Hits hits = marks.mark(background.graph(), candidate.group());
    GroupFeatures features =
        new GroupFeatures(
            shape(candidate, hits),
            timing.of(hits),
            company.of(hits),
            creators(hits),
            ages.of(hits),
            interest.of(hits));
    marks.clear(hits);
    return features;
  }

  private GroupFeatures.Shape shape(Candidate candidate, Hits hits) {
    LockstepGroup group = candidate.group();
    int members = hits.accounts().length;
    int targets = hits.videos().length;
    int likes = 0;
    for (int video : hits.videos()) {
      likes += background.likes(video);
    }
    return new GroupFeatures.Shape(
        members,
        targets,
        (double) hits.size() / ((double) members * targets),
        group.rows().length / Math.max(1e-3, group.significance().expected()),
        (double) hits.size() / likes,
        candidate.scale().narrowness());
  }

  private GroupFeatures.Creators creators(Hits hits) {
    Map<Integer, Integer> works = new HashMap<>();
    int known = 0;
    int own = 0;
    for (int video : hits.videos()) {
      OptionalInt creator = background.videos().creator(video);
      if (creator.isPresent()) {
        known++;
        works.merge(creator.getAsInt(), 1, Integer::sum);
        own += marks.member(creator.getAsInt()) ? 1 : 0;
      }
    }
    double squares = 0;
    for (int count : works.values()) {
      squares += (double) count * count;
    }
    return new GroupFeatures.Creators(
        known == 0 ? 0 : (double) known * known / squares, (double) own / hits.videos().length);
  }
}
