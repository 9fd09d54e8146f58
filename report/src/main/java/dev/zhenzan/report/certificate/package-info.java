/**
 * The certificate for people: a sheet of A4 as PDF, and the same as a page without network.
 *
 * <p>Both say what the credential says, in Chinese or English, and how to check it; a QR code holds
 * the link of the issuer's page on it. Neither proves anything: what is signed is the credential,
 * and the sheet says so. Nothing is computed here but the layout. The same sheet gives the same
 * bytes.
 *
 * <p>The PDF embeds the glyphs that it shows of a Chinese font, so that it looks alike everywhere.
 * An id may hold a character that the font does not have: the PDF then names the character by its
 * number in Unicode instead of showing a gap. Making a PDF takes about a second, most of it to read
 * the font.
 */
@NullMarked
package dev.zhenzan.report.certificate;

import org.jspecify.annotations.NullMarked;
