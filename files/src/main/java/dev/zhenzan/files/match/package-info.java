/**
 * A match model in a folder: {@code model.bin}, the columns of everything it knows, and {@code
 * model.json}, what people and programs ask of it: of which data it is (SHA-256 of each file), for
 * which vertical, how well it foretold what it had not seen, and by which version it was made. The
 * layout is in docs/formats/match-model.md.
 *
 * <p>{@code model.bin} holds ids of accounts and what they watched: it is personal data, made
 * readable to its owner alone where the file system knows permissions. {@code model.json} holds no
 * data of anybody.
 */
@NullMarked
package dev.zhenzan.files.match;

import org.jspecify.annotations.NullMarked;
