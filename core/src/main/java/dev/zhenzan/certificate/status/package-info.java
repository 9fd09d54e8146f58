/**
 * Which certificates were revoked or suspended: W3C Bitstring Status List 1.0.
 *
 * <p>A status list is a credential that holds a bit for each of at least 131,072 positions,
 * compressed; a certificate names its position. Who reads a list learns of the position that it
 * looks up, and who serves it learns not which one was looked up. Positions are drawn at random
 * among those that were never given away, so that they tell neither order nor number.
 *
 * <p>Checking needs the list alone, and time linear in its length; expansion stops at {@link
 * dev.zhenzan.certificate.status.Bitstring#MOST_ENTRIES}, whatever the compressed form promises. A
 * list is as fresh as its period says: between two lists nobody can tell that a bit was set.
 *
 * <p>What differs here: one position serves both purposes, each with a list of its own; messages
 * and entries of more than a bit are refused.
 */
@NullMarked
package dev.zhenzan.certificate.status;

import org.jspecify.annotations.NullMarked;
