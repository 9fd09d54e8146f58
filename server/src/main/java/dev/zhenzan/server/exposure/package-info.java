/**
 * Plans of exposures and the newcomer programme: who is assigned before anything is shown, what is
 * due for an account, that budget and caps hold whoever comes at once, and what a plan brought
 * about against those held out. Exposures are planned, likes never.
 */
@NullMarked
package dev.zhenzan.server.exposure;

import org.jspecify.annotations.NullMarked;
