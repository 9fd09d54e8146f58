/**
 * PostgreSQL: the embedded one, and work in the name of an organisation.
 *
 * <p>Every table has a column {@code organisation_id} and a row security policy on it, which is
 * forced on the owner as well: a query that forgets the organisation sees nothing, rather than
 * everything. The role of the service is no superuser, as those pass by policies; the start is
 * refused otherwise.
 */
@NullMarked
package dev.zhenzan.server.database;

import org.jspecify.annotations.NullMarked;
