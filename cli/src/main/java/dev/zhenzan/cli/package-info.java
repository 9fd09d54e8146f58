/**
 * The command line: one class a command, wired by hand. Here is the tree of commands, and what is
 * said when one fails; each command's work is in a room below.
 *
 * <p>What was found goes to standard output; progress and trouble go to standard error. The exit
 * status is 0 where all went well, 1 for a negative answer, 2 where the command line itself is
 * wrong, 3 where the work failed.
 */
@NullMarked
package dev.zhenzan.cli;

import org.jspecify.annotations.NullMarked;
