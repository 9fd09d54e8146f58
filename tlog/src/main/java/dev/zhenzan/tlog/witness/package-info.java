/**
 * Witnesses, after C2SP <a href="https://c2sp.org/tlog-witness">tlog-witness</a>: they cosign a
 * log's checkpoint only if it is consistent with the one they cosigned before, so that who believes
 * a quorum of them is shown no other log than everybody else.
 *
 * <p>{@link dev.zhenzan.tlog.witness.Witness} decides and remembers, {@link
 * dev.zhenzan.tlog.witness.WitnessServer} puts it on HTTP, {@link
 * dev.zhenzan.tlog.witness.WitnessClient} asks several of them. What a witness cosigned is durable
 * before anybody learns of it; a crash loses an answer, which the client asks for again, and never
 * a memory. It fails if its storage is set back to an older copy: keep it out of restored backups.
 */
@NullMarked
package dev.zhenzan.tlog.witness;

import org.jspecify.annotations.NullMarked;
