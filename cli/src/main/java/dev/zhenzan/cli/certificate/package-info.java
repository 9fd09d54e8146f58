/**
 * {@code zhenzan certificate}: issues, verifies and revokes certificates of what an audit found,
 * and keeps what an issuer has to remember.
 */
@NullMarked
package dev.zhenzan.cli.certificate;

import org.jspecify.annotations.NullMarked;
