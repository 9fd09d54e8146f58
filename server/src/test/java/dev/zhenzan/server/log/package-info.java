@NullMarked
package dev.zhenzan.server.log;

import org.jspecify.annotations.NullMarked;
