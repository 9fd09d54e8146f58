/**
 * Who agreed to what, when, under which version of the notice and how: a record that only grows.
 *
 * <p>A {@link dev.zhenzan.compliance.consent.Consent} is one act, given or withdrawn, for one
 * purpose. {@link dev.zhenzan.compliance.consent.ConsentRecord} answers what held at any time from
 * the acts up to it; of two acts at one time a withdrawal holds, since nobody may be matched by an
 * accident of order. A state costs an account's own acts. What a person chose of tags and matching
 * is {@code audience.choice}'s; what is proven to an auditor is here.
 */
@NullMarked
package dev.zhenzan.compliance.consent;

import org.jspecify.annotations.NullMarked;
