@NullMarked
package dev.zhenzan.detect.lockstep;

import org.jspecify.annotations.NullMarked;
