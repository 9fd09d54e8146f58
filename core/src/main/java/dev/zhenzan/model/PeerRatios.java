package dev.zhenzan.model;

import java.util.Objects;

/**
 * What is usual for works of a size and vertical.
 *
 * @param likesPerView likes over views
 * @param commentsPerLike comments over likes
 */
public record PeerRatios(PeerRatio likesPerView, PeerRatio commentsPerLike) {
  private static final PeerRatios ASSUMED =
      new PeerRatios(
          new PeerRatio(0.03, 0.9, PeerRatio.Origin.ASSUMED, 0),
          new PeerRatio(0.05, 1.1, PeerRatio.Origin.ASSUMED, 0));

  public PeerRatios {
    Objects.requireNonNull(likesPerView, "likesPerView");
    Objects.requireNonNull(commentsPerLike, "commentsPerLike");
  }

  /**
   * Where nothing is known of peers: medians of 3 likes on 100 views and 5 comments on 100 likes,
   * with spreads under which one work in six has over 7 likes on 100 views. Assumptions, wide on
   * purpose, so that they rarely decide.
   */
  public static PeerRatios assumed() {
    return ASSUMED;
  }
}
