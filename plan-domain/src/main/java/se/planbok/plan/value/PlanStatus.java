package se.planbok.plan.value;

/** How far a plan has come (R9). */
public enum PlanStatus {
    /** Being written; lines, days and scope are free. */
    DRAFT,
    /** Handed to the authorities of its route; nothing changes. */
    SUBMITTED,
    /** Approved by an authority of the route that is not its last; nothing changes. */
    APPROVED,
    /** Adopted by the last authority; every change is an amendment (R11). */
    ADOPTED,
    /** Over; takes only corrections of facts (R15). */
    CLOSED;

    /** Whether the plan lies with the authorities, and so does not change (R9). */
    public boolean isUnderTreatment() {
        return this == SUBMITTED || this == APPROVED;
    }

    /** Whether the plan has been adopted, also where it is closed since. */
    public boolean isAdopted() {
        return this == ADOPTED || this == CLOSED;
    }
}
