@NullMarked
package dev.zhenzan.server.certificate;

import org.jspecify.annotations.NullMarked;
