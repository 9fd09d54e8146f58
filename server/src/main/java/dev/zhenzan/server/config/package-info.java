/**
 * What an installation may choose. A setting has one name; it may be given as an option, in the
 * environment or in a file, in this order, and has a default with a reason. A name that is not
 * known stops the start.
 */
@NullMarked
package dev.zhenzan.server.config;

import org.jspecify.annotations.NullMarked;
