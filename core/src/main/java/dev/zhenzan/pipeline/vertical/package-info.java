/**
 * Brings verticals to those who work with them: a pack's words to the engine that tags works.
 *
 * <p>A pack extends the general vocabulary and never replaces it, since a creator of any trade also
 * makes works about other things. Cost: one pass over the pack's words, with a look at every tag
 * for each; done once at the start. It fails where a pack's word means something quite different in
 * another trade: it is ambiguous then and counts in full only beside a clear one.
 */
@NullMarked
package dev.zhenzan.pipeline.vertical;

import org.jspecify.annotations.NullMarked;
