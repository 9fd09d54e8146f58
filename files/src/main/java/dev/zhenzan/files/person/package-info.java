/**
 * What files hold of one person: found, copied out, corrected and erased.
 *
 * <p>A {@link dev.zhenzan.files.person.PersonalFile} has columns that name people. Rows are
 * compared as readers read them, and copied byte by byte around those that go: what stays keeps its
 * bytes. Each file is replaced in one step by a copy that was on the disk before, so that a process
 * that is killed leaves every file old or new and never half; {@link
 * dev.zhenzan.files.person.Erasure} does what is left when it is run again. At the end every file
 * is searched for the id, and a receipt says what was removed without saying of whom.
 *
 * <p>What it cannot do: backups, copies elsewhere, files that nobody listed, and what a reader of a
 * published page has kept. Ids are compared with whole fields, texts and keys; an id within a
 * longer text, packed files and names of files are told and left to people, and no receipt says
 * more. Ids of less than six digits are not looked for in free text, where counts are like them.
 */
@NullMarked
package dev.zhenzan.files.person;

import org.jspecify.annotations.NullMarked;
