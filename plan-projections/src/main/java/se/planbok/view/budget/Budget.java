package se.planbok.view.budget;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.Awaits;
import se.planbok.plan.value.Currency;
import se.planbok.plan.value.Earmark;
import se.planbok.plan.value.FundingStatus;
import se.planbok.plan.value.Part;
import se.planbok.plan.value.Rank;
import se.planbok.plan.value.ReservationStatus;

/**
 * The plan's money. All amounts are whole kronor.
 *
 * @param planId the plan
 * @param version the number of the last event that is counted
 * @param currency the currency of all amounts
 * @param planned the lines' bounds, all together
 * @param funding money in
 * @param outsideFunding money for the plan's work that never passes its budget; shown, never summed in
 * @param reserved the lines' reserved money, all together
 * @param spent the money spent on the lines, all together
 * @param surplus confirmed funding − spent, negative where more is spent
 * @param carriedOver kronor of the surplus that were carried into next year's plan
 * @param lines money out, in the order added; a withdrawn line is left out, unless money is committed on it
 * @param adopted the sums as the plan was adopted; absent before that
 */
public record Budget(
        String planId,
        long version,
        Currency currency,
        Planned planned,
        Funding funding,
        List<OutsideFunding> outsideFunding,
        long reserved,
        long spent,
        long surplus,
        long carriedOver,
        List<Line> lines,
        Optional<Adopted> adopted) {

    /**
     * Bounds of all lines together.
     *
     * @param lower kronor at least
     * @param upper kronor at most
     */
    public record Planned(long lower, long upper) {}

    /**
     * Money in.
     *
     * @param confirmed kronor granted
     * @param expected kronor counted on
     * @param sources where it comes from, in the order registered; withdrawn ones are left out
     */
    public record Funding(long confirmed, long expected, List<Source> sources) {}

    /**
     * A source of money.
     *
     * @param key its key
     * @param title its title
     * @param amount kronor
     * @param status how sure it is
     * @param approximate whether the amount is about
     * @param grantor the key of who gives it
     * @param appropriation the appropriation that it comes from
     * @param earmarks activities that it is meant for
     * @param expectedBy when it is to be known
     * @param carriedFrom the earlier plan or year that it was carried from
     * @param covered kronor of what was carried that the earlier plan still has cover for; absent where its figures have
     *     not changed since
     * @param adopted as the plan was adopted; absent before that, and for a source that came later
     */
    public record Source(
            String key,
            String title,
            long amount,
            FundingStatus status,
            boolean approximate,
            Optional<String> grantor,
            Optional<String> appropriation,
            List<Earmark> earmarks,
            Optional<String> expectedBy,
            Optional<String> carriedFrom,
            Optional<Long> covered,
            Optional<AdoptedSource> adopted) {}

    /**
     * Money beside the budget.
     *
     * @param key its key
     * @param title its title
     * @param amount kronor, where known
     * @param activity the activity that it is for
     * @param financedBy the key of who pays
     * @param year the year in which it was paid
     */
    public record OutsideFunding(
            String key,
            String title,
            Optional<Long> amount,
            Optional<String> activity,
            Optional<String> financedBy,
            Optional<Integer> year) {}

    /**
     * A line of money out.
     *
     * @param key its key
     * @param title its title
     * @param lower kronor at least
     * @param upper kronor at most; the same where the amount is exact
     * @param reserved the amounts of its reservations, in kronor
     * @param spent kronor spent on its reservations and straight on it
     * @param committed of each reservation the larger of its amount and what was spent on it, plus what was spent
     *     straight on the line
     * @param remaining upper − committed, negative where more is committed than there is
     * @param activities keys of activities that it is for
     * @param decider the key of the authority that alone decides over it
     * @param awaits the authority that its distribution awaits
     * @param summary what it is for
     * @param reservations its reservations, in the order made, also closed ones
     * @param nominations what is put forward for its money, in the order made; ended ones are left out
     * @param adopted as the plan was adopted; absent before that, and for a line that came later
     */
    public record Line(
            String key,
            String title,
            long lower,
            long upper,
            long reserved,
            long spent,
            long committed,
            long remaining,
            List<String> activities,
            Optional<String> decider,
            Optional<Awaits> awaits,
            Optional<String> summary,
            List<Reservation> reservations,
            List<Nomination> nominations,
            Optional<AdoptedLine> adopted) {}

    /**
     * Money set aside.
     *
     * @param key its key
     * @param activity the key of the activity that it is for
     * @param workItem the key of the point within that activity
     * @param purpose what it is for
     * @param amount kronor
     * @param spent kronor spent on it
     * @param status where it stands
     * @param alsoServes keys of other activities that it serves
     * @param parts what it consists of; none once its amount has changed
     * @param lastDay the day after which what is unspent lapses
     * @param carriedFrom the earlier plan or year that it was carried from
     * @param adopted as the plan was adopted; absent before that, and for a reservation that came later
     */
    public record Reservation(
            String key,
            Optional<String> activity,
            Optional<String> workItem,
            String purpose,
            long amount,
            long spent,
            ReservationStatus status,
            List<String> alsoServes,
            List<Part> parts,
            Optional<String> lastDay,
            Optional<String> carriedFrom,
            Optional<AdoptedReservation> adopted) {}

    /**
     * Something put forward for undistributed money.
     *
     * @param key its key
     * @param activity the key of the activity, where it is one
     * @param title its own title, or else the activity's
     * @param rank in first or second hand
     * @param amount kronor, where stated
     * @param note a note to it
     * @param awaits the authority that it awaits
     */
    public record Nomination(
            String key,
            Optional<String> activity,
            String title,
            Rank rank,
            Optional<Long> amount,
            Optional<String> note,
            Optional<Awaits> awaits) {}

    /**
     * The sums as the plan was adopted.
     *
     * @param lower kronor at least, all lines together
     * @param upper kronor at most, all lines together
     * @param confirmed kronor granted
     * @param expected kronor counted on
     * @param reserved the lines' reserved money, all together
     */
    public record Adopted(long lower, long upper, long confirmed, long expected, long reserved) {}

    /**
     * A source as the plan was adopted.
     *
     * @param amount kronor
     * @param status how sure it was
     */
    public record AdoptedSource(long amount, FundingStatus status) {}

    /**
     * A line as the plan was adopted.
     *
     * @param lower kronor at least
     * @param upper kronor at most
     * @param reserved the amounts of its reservations, in kronor
     */
    public record AdoptedLine(long lower, long upper, long reserved) {}

    /**
     * A reservation as the plan was adopted.
     *
     * @param line the key of the line that it was on
     * @param amount kronor
     * @param status where it stood
     */
    public record AdoptedReservation(String line, long amount, ReservationStatus status) {}
}
