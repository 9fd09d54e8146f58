/**
 * Matching: training a model, scoring pairs, finding the audience of a work. What is found are
 * people to show a work to; nothing here asks anybody to like it.
 */
@NullMarked
package dev.zhenzan.cli.match;

import org.jspecify.annotations.NullMarked;
