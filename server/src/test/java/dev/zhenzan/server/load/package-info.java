/** Drives the packaged service over HTTP and takes its times; see {@code benchmarks/ingest}. */
@NullMarked
package dev.zhenzan.server.load;

import org.jspecify.annotations.NullMarked;
