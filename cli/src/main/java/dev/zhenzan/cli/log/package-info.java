/**
 * A log of interactions: which files it is, read and audited within the budget of the machine while
 * the console shows how far it is.
 */
@NullMarked
package dev.zhenzan.cli.log;

import org.jspecify.annotations.NullMarked;
