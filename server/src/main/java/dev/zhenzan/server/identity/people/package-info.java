/**
 * Who belongs to an organisation: the first operator, people and what they may, invitations, and
 * the keys of their programs.
 */
@NullMarked
package dev.zhenzan.server.identity.people;

import org.jspecify.annotations.NullMarked;
