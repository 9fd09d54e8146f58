/** Works: their likes, how many are genuine, and why the others are not thought to be. */
@NullMarked
package dev.zhenzan.server.work;

import org.jspecify.annotations.NullMarked;
