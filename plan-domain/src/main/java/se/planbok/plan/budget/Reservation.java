package se.planbok.plan.budget;

import java.util.Optional;
import se.planbok.plan.event.Place;
import se.planbok.plan.value.ReservationStatus;

/**
 * A reservation as it stands.
 *
 * @param key its key
 * @param place its line and activity
 * @param purpose what it is for
 * @param amount kronor
 * @param spent kronor spent on it
 * @param status where it stands
 * @param lastDay the day after which what is unspent lapses
 * @param carriedFrom the earlier plan or year that it was carried from
 * @param carriedFromYear that year
 * @param withPlan whether its decision is the adoption of the plan
 * @param standing kronor that are granted already, where only a raise of them is proposed (R10)
 */
public record Reservation(
        String key,
        Place place,
        String purpose,
        long amount,
        long spent,
        ReservationStatus status,
        Optional<String> lastDay,
        Optional<String> carriedFrom,
        Optional<Integer> carriedFromYear,
        boolean withPlan,
        Optional<Long> standing) {

    /** Kronor that it holds of its line: the larger of its amount and what was spent on it. */
    public long held() {
        return Math.max(amount, spent);
    }

    /** Kronor that can still be released, moved or carried (R8). */
    public long unspent() {
        return Math.max(0, amount - spent);
    }

    /** Whether nothing more can be ordered of it (R18). */
    public boolean isClosed() {
        return switch (status) {
            case PROPOSED, OPEN, SPENT -> false;
            case REJECTED, RELEASED, LAPSED, CARRIED -> true;
        };
    }

    /** Whether its money is accounted for, so that a plan may close (R14). */
    public boolean isSettled() {
        return isClosed() || status == ReservationStatus.SPENT;
    }

    /** Whether the adoption of the plan grants it; what is proposed for another reason awaits another decision. */
    boolean awaitsAdoption() {
        return withPlan && status == ReservationStatus.PROPOSED && standing.isEmpty();
    }

    /** Where it stands with this amount and what was spent, while it is not closed. */
    ReservationStatus statusWith(long newAmount, long newSpent) {
        boolean granted = status != ReservationStatus.PROPOSED
                || standing.filter(kronor -> newAmount <= kronor).isPresent();
        return granted ? used(newAmount, newSpent) : status;
    }

    /** Where it stands once this much is spent on it; a closed one stays closed. */
    public ReservationStatus afterSpending(long newSpent) {
        return isClosed() ? status : statusWith(amount, newSpent);
    }

    /** Where it stands once it is granted. */
    public ReservationStatus granted() {
        return used(amount, spent);
    }

    /** Kronor that are left of it once what is proposed is rejected: what was granted before, or none. */
    public long amountRejected() {
        return standing.orElse(0L);
    }

    /** Where it stands once what is proposed is rejected. */
    public ReservationStatus rejected() {
        return standing.map(kronor -> used(kronor, spent)).orElse(ReservationStatus.REJECTED);
    }

    private static ReservationStatus used(long amount, long spent) {
        return spent >= amount ? ReservationStatus.SPENT : ReservationStatus.OPEN;
    }

    /** What was granted stands while a raise of it is proposed. */
    Reservation amounting(long newAmount, ReservationStatus newStatus) {
        Optional<Long> grantedBefore = status == ReservationStatus.PROPOSED ? standing : Optional.of(amount);
        return new Reservation(
                key,
                place,
                purpose,
                newAmount,
                spent,
                newStatus,
                lastDay,
                carriedFrom,
                carriedFromYear,
                withPlan,
                newStatus == ReservationStatus.PROPOSED ? grantedBefore : Optional.empty());
    }

    Reservation spending(long newSpent, ReservationStatus newStatus) {
        return new Reservation(
                key,
                place,
                purpose,
                amount,
                newSpent,
                newStatus,
                lastDay,
                carriedFrom,
                carriedFromYear,
                withPlan,
                standing);
    }

    Reservation placed(Place newPlace) {
        return new Reservation(
                key,
                newPlace,
                purpose,
                amount,
                spent,
                status,
                lastDay,
                carriedFrom,
                carriedFromYear,
                withPlan,
                standing);
    }
}
