/** The rules of law that the program knows, held against what this installation shows of itself. */
@NullMarked
package dev.zhenzan.server.compliance;

import org.jspecify.annotations.NullMarked;
