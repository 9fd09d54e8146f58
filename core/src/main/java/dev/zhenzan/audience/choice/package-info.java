/**
 * What people have chosen: consent, personalised matching, and their own interest tags.
 *
 * <p>Choices are only ever appended; the state at a time follows from those up to then. Nobody has
 * consented who has not said so (opt-in, Personal Information Protection Law, art. 13 and 14);
 * whoever has can turn personalised matching off (art. 24; Algorithm Recommendation Provisions,
 * art. 17) and list, delete and lock tags. A state takes time linear in the account's own choices.
 */
@NullMarked
package dev.zhenzan.audience.choice;

import org.jspecify.annotations.NullMarked;
