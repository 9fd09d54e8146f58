/**
 * What one account's own times say, whoever else there is.
 *
 * <ul>
 *   <li><b>Regular intervals</b>: people's gaps between acts spread over orders of magnitude (A.-L.
 *       Barab&aacute;si, The origin of bursts and heavy tails in human dynamics, Nature 435, 2005);
 *       a timer's do not. The standard deviation of the logarithm of an account's gaps, over at
 *       least 12 of them, is about 2 for people and under 0.5 for a timer with jitter.
 *   <li><b>No daily rhythm</b>: people sleep. The acts of an account with at least 40 over at least
 *       five days are counted by hour of day; the quietest six hours in a row of a person hold next
 *       to nothing. Where they hold more than six tenths of a fourth of the acts, the excess times
 *       the square root of the number of acts is the strength: a count's deviation is of that
 *       order.
 *   <li><b>Liking without watching</b>: where views tell how long a video was watched, most of an
 *       account's likes after less than a second and a twentieth of the video.
 * </ul>
 *
 * <p>These speak of the account, weakly for each of its interactions, and never alone make an
 * interaction of a short history invalid. Linear in the rows but for sorting each account's times.
 * An adversary that draws its gaps and hours from people's passes unseen.
 */
@NullMarked
package dev.zhenzan.detect.behavior;

import org.jspecify.annotations.NullMarked;
