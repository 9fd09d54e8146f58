/**
 * Cases that a person decides: what audits found and an organisation acts on, and appeals against
 * it. A decision that overturns is an override beside the audit, which stays as it was.
 */
@NullMarked
package dev.zhenzan.server.review;

import org.jspecify.annotations.NullMarked;
