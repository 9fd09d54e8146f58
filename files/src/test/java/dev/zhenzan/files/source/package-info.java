/** Tests of the reading of files. */
@NullMarked
package dev.zhenzan.files.source;

import org.jspecify.annotations.NullMarked;
