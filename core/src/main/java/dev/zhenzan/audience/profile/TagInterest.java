package dev.zhenzan.audience.profile;

import dev.zhenzan.audience.choice.TagState;

/**
 * One of a person's own tags, as the person sees it.
 *
 * @param tag dense int
 * @param status learnt, deleted or locked
 * @param share of the account's interest, 0 to 1; 0 where deleted
 * @param low lower bound of the share's 90 % credible interval; the share where deleted or locked
 * @param high upper bound
 * @param effective how many whole trusted likes, decayed, speak for it; 0 where deleted or locked
 */
public record TagInterest(
    int tag, TagState.Status status, double share, double low, double high, double effective) {}
