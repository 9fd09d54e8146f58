/**
 * The Kuaishou Open Platform as a source of works and counters: connecting a creator, reading,
 * notices, and the resources for all that. It gives counters, never who liked.
 *
 * <p>Data minimisation: of a person at the platform the service keeps open_id and public name,
 * nothing else. Sex, city, pictures and the numbers of fans come with the same answer and are
 * dropped as it is read; phone numbers are never asked for. Of a work it keeps id, caption, time
 * and counters, no picture and no address of the video.
 */
@NullMarked
package dev.zhenzan.server.kuaishou;

import org.jspecify.annotations.NullMarked;
