/**
 * What a creator reads: the diagnosis of the own works. The log is read with trust in its rows and
 * the topics of its works; what comes out is a folder that appears as a whole or not at all.
 */
@NullMarked
package dev.zhenzan.cli.creator;

import org.jspecify.annotations.NullMarked;
