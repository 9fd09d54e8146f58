/**
 * A log of interactions: which files it is, read and audited within the budget of the machine while
 * the console shows how far it is. {@link dev.zhenzan.cli.log.TrustedLog} adds trust in each row
 * and the topics of the works, for whatever counts only what is genuine.
 */
@NullMarked
package dev.zhenzan.cli.log;

import org.jspecify.annotations.NullMarked;
