/**
 * Everything a service keeps in one file, and back. The database is read in one snapshot; the
 * ledger is copied while no entry is published, so that the two agree. A restored folder appears as
 * a whole or not at all.
 */
@NullMarked
package dev.zhenzan.server.backup;

import org.jspecify.annotations.NullMarked;
