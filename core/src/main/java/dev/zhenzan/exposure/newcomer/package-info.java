/**
 * The newcomer programme: who may take part by public rules, and who gets how many free exposures.
 * Rules, quality and floors are the only inputs. There is none by which money could change
 * anything.
 *
 * <p>Exposures are granted one by one by Webster's divisors (M. Balinski, H. Young, Fair
 * Representation, 1982): each to the applicant with the highest quality over grants so far plus a
 * half, up to a most for each. What is left must always reach the floors of verticals and regions.
 * A creator belongs to one of either, so an exposure may count for two floors; how many are needed
 * at least is a maximum flow ({@link dev.zhenzan.exposure.newcomer.FreeQuota}).
 *
 * <p>Guarantees. The grants add up to the budget, or everybody has the most. Floors are reached
 * where that is possible; otherwise they are first lowered to what their creators can take, then
 * all by one share, and it is said which. The order of applicants does not matter. More quality
 * never means fewer exposures: what may be granted together stays so if something is taken away,
 * which makes moving one creator's claims forward harmless to that creator. Within a vertical and
 * region, higher quality never gets fewer.
 *
 * <p>Time is that of sorting the budget's exposures, and a flow over verticals and regions for each
 * exposure that has to go to a floor. Unlike the largest remainder, divisors know no paradox in
 * which a larger budget means fewer exposures for somebody, as long as no floor binds. It fails to
 * be fair where the quality signal itself is not: the report by group shows who got what.
 */
@NullMarked
package dev.zhenzan.exposure.newcomer;

import org.jspecify.annotations.NullMarked;
