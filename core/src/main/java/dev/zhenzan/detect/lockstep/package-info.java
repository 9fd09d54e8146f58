/**
 * Groups of accounts that like the same videos together.
 *
 * <p><b>What is looked for.</b> Likes are cut into cells: a video within an hour, a day, or the
 * whole log. Accounts that meet in cell after cell run in lockstep (Q. Cao et al., SynchroTrap, CCS
 * 2014; A. Beutel et al., CopyCatch, WWW 2013). Pairs of cells that share far more likers than
 * chance seed blocks; a block grows by turns, cells in which the members meet beyond chance and
 * accounts whose hits speak for membership by likelihood, as in CrossSpot (M. Jiang et al., ICDM
 * 2015). So a member of a rotating pool need not be in every cell, and camouflage, likes elsewhere,
 * costs a member nothing: it enters neither side of the ratio (compare FRAUDAR, B. Hooi et al., KDD
 * 2016, which bounds what camouflage gains).
 *
 * <p><b>The null.</b> Within a stratum, a bin of time and a community of interest, accounts are
 * taken to choose independently, each video with its share of what everybody else likes there.
 * Interests are learnt from the log (a regularised spectral embedding of the videos, clustered),
 * without likes of blocks that no interest makes. A first search, before interests are known, asks
 * for a lift of 8, the second for 4.
 *
 * <p><b>Significance.</b> What is found is held to a null of its own in which likes of one quarter
 * of a day, of one day and interest, or of one interest, change hands at random, and works of one
 * creator count once ({@link Significances}): its p-value bounds the chance of any block as
 * improbable, so that q-values (Benjamini and Hochberg's, among all candidates) hold whatever
 * depends on what.
 *
 * <p><b>Who is called.</b> Significance tells that accounts do not act independently; fans, friends
 * and devotees do not either. Blocks that are two groups in one are cut; then boosted trees judge
 * each by what tells hired from grown: when members come against everybody else, whether hits
 * follow activity and popularity, whether their other likes explain the targets, how many creators
 * profit. Log odds of the group and of the row's membership together make the row's evidence. What
 * is proven is the p-value under the null; the judgement is estimated, on simulated worlds.
 *
 * <p><b>Cost.</b> The scan of pairs takes half the sum over accounts of the square of their likes,
 * of which accounts with more than 512 are left out, the rest is linear in the likes for each
 * scale; memory is some tens of bytes a like. What is counted lies anywhere in memory, so kernels
 * read rows ahead, some hundred at a time, before they count: what no cache holds then comes side
 * by side. All of it runs on the workers and comes out the same for any number of them.
 *
 * <p><b>When it fails.</b> A group that hits fewer than four members a cell or no target twice, one
 * that buys likes on popular videos alone, real people who each take one task, and a community
 * smaller than what interests are learnt at: it is judged without them.
 */
@NullMarked
package dev.zhenzan.detect.lockstep;

import org.jspecify.annotations.NullMarked;
