/** Tests of files as rows. */
@NullMarked
package dev.zhenzan.files.rows;

import org.jspecify.annotations.NullMarked;
