/**
 * The Kuaishou Open Platform as it is spoken to over HTTPS: who may ask, what is asked, what comes
 * back, and how fast. No framework, no database.
 *
 * <p>The platform answers with HTTP 200 even where it refuses: {@code result} 1 is success, any
 * other number is a {@link dev.zhenzan.server.kuaishou.platform.PlatformCode}. Of what it answers
 * only what an audit of counters needs is taken over: no sex, city, picture or phone number ever
 * leaves this package.
 */
@NullMarked
package dev.zhenzan.server.kuaishou.platform;

import org.jspecify.annotations.NullMarked;
