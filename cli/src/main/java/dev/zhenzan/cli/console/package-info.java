/**
 * What every command has: where it speaks to people and shows how far it is, what it leaves to the
 * shell, how it reads codes and small files and writes them. Knows no other room.
 */
@NullMarked
package dev.zhenzan.cli.console;

import org.jspecify.annotations.NullMarked;
