package dev.zhenzan.value;

import dev.zhenzan.value.fact.CreatorFacts;
import dev.zhenzan.value.fact.ReachSource;
import dev.zhenzan.value.index.CreatorIndex;
import dev.zhenzan.value.peer.TierPosition;
import java.util.List;
import java.util.Objects;

/**
 * All that is said of a creator's commercial value.
 *
 * @param facts what the log says
 * @param source what the log tells of reach
 * @param position the tier it is compared within
 * @param post quote of a post
 * @param live quote of a live session
 * @param outlook what a live session may bring
 * @param whatIfs other circumstances, in the order of the scenarios
 * @param standings where it stands among peers
 * @param indices those of which something is known, in their order
 */
public record CreatorValue(
    CreatorFacts facts,
    ReachSource source,
    TierPosition position,
    Quote post,
    Quote live,
    LiveOutlook outlook,
    List<WhatIf> whatIfs,
    List<PeerStanding> standings,
    List<CreatorIndex> indices) {
  public CreatorValue {
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(post, "post");
    Objects.requireNonNull(live, "live");
    Objects.requireNonNull(outlook, "outlook");
    whatIfs = List.copyOf(whatIfs);
    standings = List.copyOf(standings);
    indices = List.copyOf(indices);
  }
}
