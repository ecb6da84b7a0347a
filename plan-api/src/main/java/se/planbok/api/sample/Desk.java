package se.planbok.api.sample;

/** Where the sample's steps are handed in, one atomic step at a time. */
@FunctionalInterface
interface Desk {

    /**
     * Hands in a step; one that was handed in before is answered as it was then.
     *
     * @param plan the plan that its commands are sent to
     * @param step its name, its own within the plan
     * @param hand who sends it
     * @param body the commands as JSON
     * @return the answer to them as JSON
     */
    String handIn(String plan, String step, Hand hand, String body);

    /** Two people, since nobody adopts what they have submitted themselves (R10). */
    enum Hand {
        PLANNER,
        DECIDER
    }
}
